"""What explains findings: what was changed, found by the least change, weighed, and put into words.

`explaining` is where it begins: findings in, the same findings with their causes out. `candidates` are the rows and
numbers that may be meant, `weighing` holds alternatives against everything else that the files say, `slips` against how
numbers are mistyped, `consequences` are the findings of other rules that a cause explains.
"""
