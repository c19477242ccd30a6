"""Formats in which a statement may be given that tell no facts: each is known by how it begins, to be named."""

import re
import zipfile
from io import BytesIO

__all__ = ["other_format"]

_BEGINNINGS = (
    (re.compile(rb"%PDF-"), "a PDF"),
    (re.compile(rb"\{\\rtf"), "a document in RTF"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "a document of an old Word (.doc)"),
    (re.compile(rb"<CoiStatement\b"), "in the form of PubMed"),
    (re.compile(rb"(?:<!--.*?-->\s*)?<custom_metadata\b", re.DOTALL), "in the form of a deposit to Crossref"),
    (re.compile(rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*(?:<!doctype\s+html|<html)\b", re.DOTALL | re.IGNORECASE), "HTML"),
    (re.compile(rb"(?:<\?xml[^>]*>\s*)?<office:document\b", re.DOTALL), "an OpenDocument text (flat)"),
    (
        re.compile(rb"(?:<\?xml[^>]*>\s*)?(?:<\?mso[^>]*>\s*)?<(?:pkg:package|w:wordDocument)\b"),
        "Word's XML in one file",
    ),
)
_ARCHIVES = (
    (re.compile(rb"application/vnd\.oasis\.opendocument\.text"), "an OpenDocument text (.odt)"),
    (re.compile(rb"application/vnd\.oasis\.opendocument\."), "an OpenDocument file"),
    (re.compile(rb"application/epub"), "an EPUB"),
)
_PARTS = (("xl/workbook.xml", "a spreadsheet (.xlsx)"), ("ppt/presentation.xml", "slides (.pptx)"))
_FIRST_BYTES = 4096


def other_format(data: bytes) -> str:
    """Name the format of a file, where it is a usual one that cannot be read back; empty where it is none of those.

    >>> other_format(b"<!DOCTYPE html><html></html>")
    'HTML'
    >>> other_format(b"{}")
    ''

    Args:
        data: the file, without white space before it.
    """
    first = data[:_FIRST_BYTES]
    if not first.startswith(b"PK"):
        return next((name for begins, name in _BEGINNINGS if begins.match(first)), "")
    for says, name in _ARCHIVES:  # of which the first entry tells the format, uncompressed
        if says.search(first[:200]):
            return name
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        return ""
    return next((name for part, name in _PARTS if part in names), "")
