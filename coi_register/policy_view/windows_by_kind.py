"""Which windows of a policy an interest is seen through, by what sort of fact it is.

| Interests | Windows |
| --- | --- |
| placements; roles under an office or person; internships | `ties`, `roles`, `same_organisation` |
| all other roles | `roles`, `same_organisation` |
| payments and support | `payments` |
| holdings | `holdings` |
| a family tie | `family` |
| a personal tie to a co-author, collaborator or colleague | `collaborators` |
| a personal tie to a friend, mentor, mentee, rival or business partner | `friends` |
| a personal tie of no stated type | `friends`, `collaborators` |
| an interest of the institution | `roles`, `payments` |
| a past dealing | `positions`, `collaborators` |
| a public position | `positions` |
| `other`, and a kind of one's own below no shape | all of these |

A relative's interest is seen through `family` too, and that of a friend or business partner through `friends`.
"""

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.ties import PersonalTie
from coi_register.model.policies import Policy, Window
from coi_register.screening.index.patrons import is_placement

__all__ = ["windows_for"]

_ALL = ("ties", "roles", "same_organisation", "payments", "holdings", "family", "friends", "collaborators", "positions")


def windows_for(interest: Interest, policy: Policy) -> dict[str, Window]:
    """Return the windows of a policy that an interest is seen through, by their names; it counts where one asks for it.

    The table stands in the description of this module. An empty window is among them.
    """
    return {name: getattr(policy, name) for name in (*_by_kind(interest), *_by_subject(interest))}


def _by_kind(interest: Interest) -> tuple[str, ...]:
    if isinstance(interest, PersonalTie) and interest.type is not None:
        return ("collaborators",) if interest.type.is_of_work else ("friends",)
    found = interest.windows or _ALL
    return tuple(dict.fromkeys(("ties", *found))) if is_placement(interest) else found


def _by_subject(interest: Interest) -> tuple[str, ...]:
    if interest.subject is None or not interest.is_of_one_near:
        return ()
    return ("friends",) if interest.subject.relation.is_friend else ("family",)
