"""What mends a data set: which values become what, why, and the files after that; nothing is written here."""
