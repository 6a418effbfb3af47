"""Tables from Word, Excel, web pages and pasted text: grids of cells, and what is recognised in them."""
