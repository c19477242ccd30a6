"""The marks in a written statement by which it can be read again; those who write one put them in."""

__all__ = [
    "ALONE",
    "BOX_OPEN",
    "BOX_TICKED",
    "DOCX_CONTENT_TYPE",
    "DOCX_NAMESPACE",
    "DOCX_TAG",
    "FOOTNOTE_TYPE",
    "JATS_ALONE",
    "JATS_DAY",
    "JATS_FACT",
    "JATS_NONE",
    "JATS_SENTENCE",
    "JATS_STYLE",
    "JSON_FORMAT",
    "NONE",
]

JSON_FORMAT = "coi-register-statement/1"
"""What stands as `format` in a statement as JSON."""

FOOTNOTE_TYPE = "coi-statement"
"""The `fn-type` of a statement of interests, as of JATS 1.3."""

JATS_FACT = "interest"
"""The `content-type` of the `named-content` around a sentence that states facts; `specific-use` has their tokens."""

JATS_SENTENCE = "statement"
"""The same around a sentence that states none."""

NONE = "none"
"""The mark of a sentence that says that there is nothing: its `specific-use` in JATS, and in Word its `says`."""

JATS_NONE = f' specific-use="{NONE}"'
"""That mark as an attribute in JATS."""

JATS_STYLE = "coi-register-style"
"""The `meta-name` of the `custom-meta` that tells the house style."""

JATS_DAY = "coi-register-day"
"""The `meta-name` of the `custom-meta` that tells the day of the statement."""

JATS_ALONE = "coi-register-alone"
"""The `meta-name` of the `custom-meta` by which a statement is that of one author, while others have their own."""

ALONE = "yes"
"""Its value, and in Word that of the attribute `alone`."""

DOCX_TAG = "coi-register-"
"""How the tags of content controls in Word begin; the number of the sentence follows."""

DOCX_NAMESPACE = "urn:coi-register:statement:1"
"""The namespace of the part of a Word document that tells the style, the day, and the tokens of each sentence."""

DOCX_CONTENT_TYPE = "application/xml"
"""The content type of that part."""

BOX_OPEN, BOX_TICKED = "☐", "☒"
"""A box of a form in a Word document, open or ticked: a content control of its own, beside the words."""
