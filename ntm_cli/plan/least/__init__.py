"""The least change after which the printed numbers of a level agree with the rows, found exactly.

Error localisation, as statistics offices do it after Fellegi and Holt: of all changes that satisfy every sum, those
that touch the fewest values. `ledger` is what the sums of a level are about, `options` what may have happened in one
block, `closing` what is left to the total row, `search` puts the cheapest together, and `independent` takes apart what
can be told on its own.
"""
