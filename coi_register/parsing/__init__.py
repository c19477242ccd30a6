"""Reading: the text of a YAML or JSON document as plain Python values, with the place of every value.

Nothing here knows what a declaration is. What cannot be read is a problem with a `DOC` code, never a
traceback; `TITLES` says what each code means.
"""

from coi_register.parsing.problem_codes import TITLES, Code
from coi_register.parsing.raw_document import RawDocument
from coi_register.parsing.read_documents import Syntax, read_bytes, read_file, read_line, read_lines

__all__ = ["TITLES", "Code", "RawDocument", "Syntax", "read_bytes", "read_file", "read_line", "read_lines"]
