"""The console and what can be shown on it: width, colour, characters that do nothing."""
