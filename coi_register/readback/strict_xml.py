"""XML that may come from anybody: read without entities, and with limits on its elements and their depth.

Nothing is fetched, and nothing that a document declares is put in the place of a name, so that a short text cannot
unfold into a huge one. Elements are limited as well as bytes, since a few bytes, packed, make millions of them.
"""

from collections.abc import Callable, Iterator
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

__all__ = ["DEEPEST", "MOST_ELEMENTS", "StrictXml", "XmlError", "outermost"]

MOST_ELEMENTS = 300_000
"""The greatest number of elements in all the parts of one file: an article with thousands of authors has fewer."""

DEEPEST = 100
"""How deep elements may lie in each other; an article or a document of Word has some twenty levels."""


class XmlError(ValueError):
    """A text that is no well-formed XML, or has more in it than is read; what it says is the reason."""


class StrictXml:
    """Reads the XML of one file, which may have several parts; the limit on elements is one for all of them."""

    def __init__(self) -> None:
        self._left = MOST_ELEMENTS

    def parse(self, data: bytes) -> Element:
        """Read a part.

        Returns:
            The root, with names as `ElementTree` writes them: `{namespace}name`.

        Raises:
            XmlError: if it is not well formed, declares entities, or has too many elements or too deep ones.
        """
        tree, parser, depth = TreeBuilder(), expat.ParserCreate(None, "}"), 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._left -= 1
            if depth > DEEPEST:
                raise XmlError(f"its elements lie more than {DEEPEST} deep in each other")
            if self._left < 0:
                raise XmlError(f"it has more than {MOST_ELEMENTS} elements")
            tree.start(_name(name), {_name(key): value for key, value in attributes.items()})

        def end(name: str) -> None:
            nonlocal depth
            depth -= 1
            tree.end(_name(name))

        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = tree.data
        parser.EntityDeclHandler, parser.SkippedEntityHandler = _refuse_declaration, _refuse_name
        try:
            parser.Parse(data, True)
        except XmlError:
            raise
        except (expat.ExpatError, ValueError, LookupError) as error:  # the latter two of an encoding
            raise XmlError(str(error)) from None
        root: Element = tree.close()
        return root


def outermost(element: Element, fits: Callable[[Element], bool]) -> Iterator[Element]:
    """Find the elements below one that fit, in their order, and none within another of them.

    So what is found takes no more time than the whole has elements, however deep they lie in each other.
    """
    waiting = list(reversed(element))
    while waiting:
        if fits(each := waiting.pop()):
            yield each
        else:
            waiting += reversed(each)


def _name(name: str) -> str:
    return "{" + name if "}" in name else name


def _refuse_declaration(name: str, *_: object) -> NoReturn:
    raise XmlError(f"it declares the entity “{name[:40]}”; write out what that stands for")


def _refuse_name(name: str, is_parameter: bool) -> None:
    if not is_parameter:
        raise XmlError(f"it has the entity “{name[:40]}”, which it does not declare; write out what that stands for")
