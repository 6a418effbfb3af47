"""What the two files say, as plain data, and what can be counted from it. It knows no files and judges nothing."""
