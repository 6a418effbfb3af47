"""ntm: a checker for the roadmaps of Vietnam's New Rural Development programme (nông thôn mới)."""

__version__ = "0.2.0"
