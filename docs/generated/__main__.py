"""Writes the generated parts of all pages anew, and prints the pages that changed."""

from generated import fill_page, page_paths

for path in page_paths():
    page = path.read_text(encoding="utf-8")
    filled = fill_page(page)
    if filled != page:
        path.write_text(filled, encoding="utf-8", newline="\n")
        print(path.name)
