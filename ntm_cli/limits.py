"""How much a file may hold, and how much of it is worked on and told: every limit by its name.

What a file can make us compute, hold or print is linear in its size within them. What is beyond is refused with a
sentence, or cut and counted.
"""

from __future__ import annotations

#: Twice the whole country and a hundred times a province; a larger file is not a roadmap.
MAX_BYTES = 2_000_000
#: Letters that are read a second time to say what is wrong, by a loader that is eighty times slower.
MAX_READ_SLOWLY = 200_000
#: Brackets and indents within each other, deeper than any table of a decision; beyond it a file is broken or hostile.
MAX_DEPTH = 40
#: Folders that are looked through for files.
MAX_FOLDERS = 50_000

#: A province's decision with all its pages is a tenth of this.
MAX_IMPORTED = 20_000_000
#: What the parts of one file may come to, unpacked; a decision of two hundred pages has a tenth of it.
MAX_UNPACKED = 100_000_000
MAX_PARTS = 5_000
#: Forty times the tables of a province; more is no plan, or made to fill the memory.
MAX_CELLS = 400_000
MAX_TABLES_DEEP = 30

#: Letters in a name, a source or any other text.
MAX_TEXT = 300
#: Years of a roadmap, and of what was reached before it.
MAX_YEARS = 100
#: Levels of a roadmap, each perhaps named twice.
MAX_LEVELS = 20
#: Units that a target names.
MAX_NAMES = 1_000
#: Kinds of unit, or groups, that a requirement names.
MAX_KINDS = 20
MAX_REQUIREMENTS = 200
MAX_TARGETS = 1_000
#: Counts or recognitions of the results: five levels of a country's communes.
MAX_RESULTS = 10_000
#: Changes of units: a country merged all its communes into three times as many.
MAX_CHANGES = 1_000
#: Days on which units change; on each of them the plan is counted anew, and a province has two or three in a plan.
MAX_DAYS_OF_CHANGES = 20
#: Units that went into one; of what is made of more nobody can tell who had which level.
MAX_MERGED = 100
#: Units of one name; with more of them a name says nothing.
MAX_NAMESAKES = 100

#: Letters of two names that are compared one by one; no place has a longer name.
MAX_COMPARED = 80
#: Letters of a garbled name that is won back; undoing takes its time.
MAX_RESTORED = 200
#: Names without a counterpart that one is guessed for; with more of them the tables are about different places.
MAX_GUESSED = 100

#: Findings that are told; the rest are counted.
MAX_FINDINGS = 10_000
#: Findings of one rule that are counted; then it is stopped, and that is told.
MAX_COUNTED = 100_000
#: Places that one finding was compared with.
MAX_RELATED = 200
#: Places that all findings together were compared with; after them each finding has only MAX_RELATED_SHOWN.
MAX_RELATED_IN_ALL = 100_000
#: Letters of a file's text that a message quotes.
MAX_QUOTED = 300
#: Letters of the names and keys that say where a finding is.
MAX_ADDRESS = 1_000
#: Values of a list that a message holds.
MAX_LISTED = 100

#: Findings that a person is shown; whoever has more mends these first.
MAX_SHOWN = 200
#: Changes to the files that a person is shown one by one.
MAX_EDITS_SHOWN = 100
#: Places that a person is shown of each finding.
MAX_RELATED_SHOWN = 12
#: Letters of a sentence that a person is shown.
MAX_SENTENCE = 1_000
#: Letters around a finding that are measured at most; no terminal is as wide.
MAX_NEAR = 2_000
#: Cells of a line; wider ones help nobody, and a COLUMNS of billions would fill the memory with spaces.
MAX_WIDTH = 500


def elided(text: str, most: int = MAX_QUOTED) -> str:
    """The text, or of a very long one its beginning and its end."""
    half = most // 2
    return text if len(text) <= most else f"{text[:half]}…{text[half + 1 - most :]}"
