"""How a report is written, one module a format: reports in, text out."""
