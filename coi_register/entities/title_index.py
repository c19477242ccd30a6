"""The titles of offices and of matters, and the keys that they stand for; `name_index` has other entities."""

from collections.abc import Iterable, Iterator

from coi_register.entities.folding import fold_name
from coi_register.entities.name_index import Entity, Key
from coi_register.model.matters import Matter
from coi_register.model.parties import Office

__all__ = ["Matters", "Offices", "Post"]

Post = tuple[str, Key | None]
"""The folded title of an office, and the key of its body, where one is said."""


class Offices:
    """The offices of a register, each known by its id, or by its title at its body.

    Args:
        entities: where each key finds its entity; it is filled.
    """

    def __init__(self, entities: dict[Key, Entity]) -> None:
        self._entities = entities
        self._posts: dict[Post, Key | None] = {}  # None where several are such a post

    def define(self, key: Key, post: Post) -> None:
        """Take in an office that the register defines; a title at a body that two of them have decides nothing."""
        self._posts[post] = key if self._posts.get(post, key) == key else None

    def key(self, post: Post, office: Office) -> Key:
        """Return the key of an office that is mentioned by its title."""
        known = self._posts.get(post)
        if known is None:
            known = self._posts[post] = f"office:{post[0]} at {(post[1] or '').partition(':')[2]}"
            self._entities[known] = office
        return known

    def is_title(self, text: str) -> bool:
        """Whether an office without a body has the title."""
        return self._posts.get((fold_name(text), None)) is not None

    def by_id(self, text: str) -> Key | None:
        """Return the office of an id."""
        key = f"office:{text}"
        return key if key in self._entities else None

    def by_name(self, text: str) -> tuple[Key, ...]:
        """Return those of a title, at whatever body, defined or met before."""
        title = fold_name(text)
        return tuple(dict.fromkeys(key for (each, _), key in self._posts.items() if key and each == title))

    def texts(self) -> Iterator[str]:
        """Go through the ids and the titles that can be asked for."""
        return (key.partition(":")[2] for key in self._posts.values() if key)


class Matters:
    """The matters of a register, each known by its id; one without an id by its title.

    Args:
        matters: those that the register has.
        entities: where each key finds its entity; it is filled.
    """

    def __init__(self, matters: Iterable[Matter], entities: dict[Key, Entity]) -> None:
        self._matters = tuple(matters)
        self._entities = entities

    def key(self, matter: Matter) -> Key:
        """Return the key of a matter."""
        key = f"matter:{matter.id or fold_name(matter.title)}"
        self._entities.setdefault(key, matter)
        return key

    def by_id(self, text: str) -> Key | None:
        """Return the matter of an id."""
        return next((self.key(each) for each in self._matters if each.id == text), None)

    def by_name(self, text: str) -> tuple[Key, ...]:
        """Return those of a title: in this spelling, or else in one that folds alike."""
        spelled = [each for each in self._matters if each.title == text]
        folded = fold_name(text)
        alike = spelled or [each for each in self._matters if fold_name(each.title) == folded]
        return tuple(dict.fromkeys(map(self.key, alike)))

    def texts(self) -> Iterator[str]:
        """Go through the ids and the titles that can be asked for."""
        return (text for each in self._matters for text in (each.id, each.title) if text)
