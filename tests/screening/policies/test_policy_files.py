"""Policy files: what the package brings, what a file of one's own inherits, and every message about what is wrong."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from coi_register.errors import DocumentError
from coi_register.model.fields import Value
from coi_register.model.policies import Giver, Grade, Limit, Months, Operator, Policy, PolicySource
from coi_register.package_data import folder
from coi_register.parsing import read_file
from coi_register.screening.policies.checks import POLICY_CODES, check_policy
from coi_register.screening.policies.files import UnknownPolicyError, load_policy, policy_names

EACH = pytest.mark.parametrize("name", policy_names())

CODES = (
    *("COI101", "COI102", "COI103", "COI104", "COI201", "COI202", "COI203", "COI204", "COI205", "COI206"),
    *("COI301", "COI302", "COI303", "COI304", "COI305", "COI306", "COI401", "COI402", "COI403"),
    *("COI501", "COI502", "COI503", "COI504", "COI505", "COI506", "COI507", "COI508"),
)


def codes() -> tuple[str, ...]:
    """The codes of the rules, as the design lists them."""
    return CODES


def values_in(value: object) -> Iterator[Value]:
    """Every value of the model in a value, itself first."""
    if isinstance(value, Value):
        yield value
        for field in attrs.fields(type(value)):
            yield from values_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from values_in(each)


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Writes a file into a folder of its own, and returns its path."""

    def write(text: str, name: str = "ours.yaml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def problems(path: Path) -> list[str]:
    """What is said of a file that cannot be used: line:column CODE message | advice."""
    with pytest.raises(DocumentError) as refused:
        load_policy(path, rule_codes=codes)
    assert {problem.file for problem in refused.value.problems} == {str(path)}
    return [f"{each.line}:{each.column} {each.code} {each.message} | {each.advice}" for each in refused.value.problems]


# --- what the package brings


def test_the_policies_are_the_default_and_five_norms() -> None:
    """The default comes first, the others by the alphabet."""
    assert policy_names() == ("fellowship", "bmj", "icmje", "joss", "nhs-england", "nice")


@EACH
def test_each_policy_loads_under_its_name_and_is_in_order(name: str) -> None:
    """The files that the package brings are held to all that a file of one's own is, but for the name."""
    (raw,) = read_file(folder("templates") / "policies" / f"{name}.yaml")
    assert raw.problems == ()
    assert check_policy(raw.value, codes) == []
    policy = load_policy(name)
    assert isinstance(policy, Policy)
    assert (policy.name, policy.extends) == (name, None)
    assert load_policy(name) is policy


@EACH
def test_every_figure_has_a_source_that_says_whether_it_was_seen(name: str) -> None:
    """A source was seen, or is our own choice, or is marked as not verified; it is never two of these."""
    policy = load_policy(name)
    figures = [each for each in values_in(policy) if isinstance(each, Months | Limit)]
    assert all(figure.source.text for figure in figures)
    for source in (each for each in values_in(policy) if isinstance(each, PolicySource)):
        assert source.verified + source.own + bool(source.unverified) == 1
        assert not source.text.endswith(".")
    assert any(source.own and "grade" in source.text for source in policy.sources)


@EACH
def test_what_counts_for_life_rests_on_something(name: str) -> None:
    """There is no figure beside a grade for life, so the window names what it rests on."""
    assert all(window.sources for window in load_policy(name).windows.values() if window.older)


@pytest.mark.parametrize(
    ("name", "unverified"),
    [("fellowship", 0), ("bmj", 0), ("icmje", 0), ("joss", 0), ("nhs-england", 0), ("nice", 3)],
)
def test_what_was_not_seen_is_marked(name: str, unverified: int) -> None:
    """Of NICE nothing but the existence of its policy could be seen; every figure of it says so."""
    assert len(load_policy(name).unverified) == unverified


def test_the_figures_of_nice_are_all_marked() -> None:
    """Each window that looks back, and both times, rest on a source that was not seen."""
    policy = load_policy("nice")
    assert all(window.unverified for window in policy.windows.values() if not window.is_empty)
    assert policy.declare_within is not None
    assert policy.confirm_within is not None
    assert policy.declare_within.unverified
    assert policy.confirm_within.unverified


def in_short(policy: Policy, name: str) -> str:
    """A window as one line: grades, with the figures behind them."""
    window = policy.windows[name]
    recent = f"{window.recent} {window.back}" if window.back else "-"
    coming = f"{window.coming} {window.ahead}" if window.ahead else "-"
    return f"{window.current or '-'}, {recent}, {window.older or '-'}, {coming}"


@pytest.mark.parametrize(
    ("name", "window", "says"),
    [  # current, recent, older, coming
        ("fellowship", "ties", "high, medium 36 months, low, medium 12 months"),
        ("fellowship", "same_organisation", "medium, low 12 months, -, low 12 months"),
        ("fellowship", "collaborators", "medium, low 48 months, -, low 12 months"),
        ("fellowship", "payments", "high, medium 36 months, -, medium 12 months"),
        ("fellowship", "career", "medium, -, -, medium 24 months"),
        ("bmj", "ties", "high, medium 36 months, -, medium 12 months"),
        ("bmj", "career", "-, -, -, -"),
        ("icmje", "ties", "high, medium 36 months, -, -"),
        ("joss", "ties", "high, -, high, -"),
        ("joss", "family", "high, -, high, -"),
        ("joss", "same_organisation", "high, medium 12 months, -, -"),
        ("joss", "collaborators", "high, medium 48 months, -, -"),
        ("joss", "payments", "-, -, -, -"),
        ("nhs-england", "ties", "high, medium 6 months, -, medium 12 months"),
        ("nice", "ties", "high, medium 12 months, -, medium 12 months"),
    ],
)
def test_windows_are_as_their_sources_have_them(name: str, window: str, says: str) -> None:
    """The figures by which each policy differs."""
    assert in_short(load_policy(name), window) == says


def limit(each: Limit) -> tuple[str, str, str, str]:
    """A limit in short: from whom, from what sum, added up over what."""
    return str(each.giver or ""), str(each.operator), str(each.amount), str(each.over or "")


@pytest.mark.parametrize("name", ["fellowship", "nhs-england"])
def test_gifts_and_hospitality_are_as_nhs_england_has_them(name: str) -> None:
    """6 pounds from a supplier and 50 from others, over 12 months; 25 to 75 pounds of hospitality, both included."""
    policy = load_policy(name)
    assert list(map(limit, policy.gift)) == [
        ("supplier", "more than", "GBP 6", ""),
        ("other", "more than", "GBP 50", "12 months"),
    ]
    assert list(map(limit, policy.hospitality)) == [("", "at least", "GBP 25", ""), ("", "more than", "GBP 75", "")]
    assert (str(policy.declare_within), str(policy.confirm_within)) == ("28 days", "12 months")


def test_only_nhs_england_names_its_types() -> None:
    """Its four types of interest stand beside a flag where a person has chosen its policy."""
    assert {name for name in policy_names() if load_policy(name).classifies} == {"nhs-england"}
    assert load_policy("nhs-england").classifies == "nhs"


def test_only_the_bmj_bars_authors() -> None:
    """Industry ties bar from editorials and education, active in the past 36 months or the next 12."""
    assert {name for name in policy_names() if load_policy(name).bars} == {"bmj"}
    (bar,) = load_policy("bmj").bars
    assert {"editorial", "clinical education"} <= set(bar.article_types)
    assert bar.sectors == ("industry",)
    assert (str(bar.back), str(bar.ahead)) == ("36 months", "12 months")
    assert {"employment", "speaker-fee", "shareholding"} <= set(bar.kinds)
    assert "membership" not in bar.kinds


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("bjm", "there is no policy “bjm”. Did you mean “bmj”? The policies are: fellowship, bmj, icmje, joss, "),
        ("NHS England", "there is no policy “NHS England”. Did you mean “nhs-england”? The policies are: "),
        ("zzz", "there is no policy “zzz”. The policies are: fellowship, "),
        ("", "there is no policy “”. The policies are: fellowship, "),
        ("BMJ", "there is no policy “BMJ”. Did you mean “bmj”? "),
    ],
)
def test_an_unknown_policy_is_an_error_and_never_the_default(name: str, says: str) -> None:
    """A slip in a name is answered by the nearest name, and by all that there are."""
    with pytest.raises(UnknownPolicyError) as refused:
        load_policy(name)
    assert str(refused.value).startswith(says)


# --- what a file inherits


def test_what_a_file_does_not_say_is_inherited(write: Any) -> None:
    """All but the name is that of the policy that it extends; the name is the file's."""
    policy = load_policy(write("extends: nhs-england\n", "our trust.yaml"), rule_codes=codes)
    assert policy == attrs.evolve(load_policy("nhs-england"), name="our trust", extends="nhs-england")


def test_a_window_replaces_the_whole_of_the_one_that_it_stands_for(write: Any) -> None:
    """What the window leaves out is not taken from the policy above, nor are other windows changed."""
    path = write("extends: fellowship\nname: ours\nversion: 2\nties: {current: low}\n".replace("2", '"2"'))
    policy = load_policy(path, rule_codes=codes)
    assert in_short(policy, "ties") == "low, -, -, -"
    assert policy.roles == load_policy("fellowship").roles
    assert (policy.name, policy.version) == ("ours", "2")


def test_a_list_replaces_the_whole_of_the_one_that_it_stands_for(write: Any) -> None:
    """An empty list takes the limits away; a list that is not given stays."""
    policy = load_policy(write("extends: fellowship\ngift: []\nignore: [COI4]\n"), rule_codes=codes)
    assert policy.gift == ()
    assert policy.hospitality == load_policy("fellowship").hospitality
    assert policy.ignore == ("COI4",)


def test_a_file_can_extend_a_file_that_extends_another(write: Any) -> None:
    """Paths begin in the folder of the file that names them; the nearest word counts."""
    write("extends: bmj\ntitle: Our journal\nties: {current: low}\n", "journal.yaml")
    path = write('{"extends": "./journal.yaml", "roles": {"current": "medium"}}', "section.json")
    policy = load_policy(path, rule_codes=codes)
    assert (policy.name, policy.title, policy.extends) == ("section", "Our journal", "./journal.yaml")
    assert policy.ties.current is Grade.LOW
    assert policy.roles.current is Grade.MEDIUM
    assert policy.bars == load_policy("bmj").bars


def test_a_file_that_extends_nothing_says_everything(write: Any) -> None:
    """A whole policy can stand in a file, and then nothing is inherited."""
    text = (folder("templates") / "policies" / "joss.yaml").read_text(encoding="utf-8")
    path = write(text.replace("name: joss", "name: ours"), "ours.yml")
    assert load_policy(path, rule_codes=codes) == attrs.evolve(load_policy("joss"), name="ours")


def test_a_source_as_plain_text_is_not_verified(write: Any) -> None:
    """Who does not say that a figure was seen has it marked."""
    path = write("extends: bmj\ncareer: {ahead: {months: 6, source: our staff rules}, coming: low}\n")
    assert load_policy(path, rule_codes=codes).unverified == ("our staff rules",)


@pytest.mark.parametrize(("name", "is_path"), [("ours.yaml", True), ("ours.yml", True), ("ours.json", True)])
def test_a_path_is_told_by_its_ending(name: str, is_path: bool, write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder itself a file needs no separator."""
    path = write('{"extends": "bmj"}', name)
    monkeypatch.chdir(path.parent)
    assert (load_policy(name, rule_codes=codes).name == "ours") is is_path


def test_a_path_is_told_by_its_separator(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of any name is read where its folder is named; without it, the text is the name of a policy."""
    path = write("extends: bmj\n", "ours")
    monkeypatch.chdir(path.parent)
    assert load_policy("./ours", rule_codes=codes).extends == "bmj"
    assert load_policy(Path("ours"), rule_codes=codes).extends == "bmj"
    with pytest.raises(UnknownPolicyError):
        load_policy("ours")


def test_rules_are_asked_for_only_where_a_file_names_some(write: Any) -> None:
    """A policy without `select` and `ignore` is read without the rules, which take a while to import."""

    def none() -> tuple[str, ...]:
        raise AssertionError("the rules were asked for")

    assert load_policy(write("extends: joss\n"), rule_codes=none).select == load_policy("joss").select


# --- what is wrong with a file


BARS = """extends: bmj
bars:
- {article_types: [news], sectors: [], kinds: [shares, grant, gfit], back: {days: 1, source: x}, source: x}
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # keys and values, as in any document, all at once
        (
            "extends: bmj\ntiess: {}\nroles:\n  curent: high\n  older: grave\n",
            [
                "2:1 DOC102 unknown key “tiess” | Did you mean “ties”?",
                "4:3 DOC102 roles: unknown key “curent” | Did you mean “current”?",
                "5:10 DOC105 roles: “older” cannot be “grave” | It is one of high, medium and low.",
            ],
        ),
        (
            "extends: bmj\ncareer: {coming: low, ahead: {months: 6}}\n",
            ["2:30 DOC103 career, ahead: “source” is missing | Where the figure comes from."],
        ),
        ("extends: bmj\nties: {back: 36}\n", ["2:14 DOC104 ties: “back” should be an object"]),
        ("extends: [bmj]\n", ["1:10 DOC104 “extends” should be text"]),
        ("- bmj\n", ["1:1 DOC104 the document should be an object"]),
        ("bmj\n", ["1:1 DOC104 the document should be an object"]),
        ("", ["1:1 DOC003"]),
        ("extends: bmj\nextends: nice\n", ["2:1 DOC005"]),
        # a file that extends nothing must say everything
        ("name: ours\nversion: one\n", ["1:1 DOC103 “title” is missing", "1:1 DOC103 “ties” is missing"]),
        # what it extends
        (
            "extends: fellowshop\n",
            ["1:10 POL101 there is no policy “fellowshop” | Did you mean “fellowship”? The policies are: fellowship, "],
        ),
        ("extends: zzz\n", ["1:10 POL101 there is no policy “zzz” | The policies are: fellowship, "]),
        ("extends: other.yaml\n", ["1:10 POL101 there is no file “other.yaml” | The path begins in the folder of"]),
        ("extends: ours.yaml\n", ["1:10 POL102 the policies extend each other in a circle: ours.yaml → ours.yaml | "]),
        ("extends: ../ours/./x.yaml\n", ["1:10 POL101 there is no file “../ours/./x.yaml” | "]),
        # names
        (
            "extends: bmj\nname: nice\n",
            ["2:7 POL103 a policy that the package brings is called “nice” | Flags cite a policy by its name: give "],
        ),
        # rules
        (
            "extends: bmj\nselect: [COI1, COI601]\nignore: [coi203, COI203, X]\n",
            [
                "2:16 POL104 second of “select”: there is no rule “COI601” | “coi-register rules” lists",
                "3:10 POL104 first of “ignore”: there is no rule “coi203” | Did you mean COI203?",
                "3:26 POL104 third of “ignore”: there is no rule “X” | “coi-register rules” lists them all.",
            ],
        ),
        (
            "extends: bmj\nseverities: [{rule: COI5, severity: low}, {rule: COI7, severity: low}]\n",
            ["2:50 POL104 second of “severities”: there is no rule “COI7” | “coi-register rules” lists them all."],
        ),
        ("extends: bmj\nselect: [COI10, '']\n", ["2:17 DOC110 second of “select”: this is empty"]),
        # windows
        (
            "extends: bmj\nties: {current: high, older: low, back: {months: 36, source: x}}\n",
            ["2:41 POL105 ties: “back” stands without “recent” | Say how grave it is within that time: “recent: m"],
        ),
        (
            "extends: bmj\nties: {recent: low}\nroles: {coming: low}\nfamily: {ahead: {days: 3, source: x}}\n",
            [
                "2:16 POL105 ties: “recent” stands without “back” | Say how far back it is recent: “back”, with",
                "3:17 POL105 roles: “coming” stands without “ahead” | Say how far ahead it is coming: “ahead”, with",
                "4:17 POL105 family: “ahead” stands without “coming” | Say how grave it is within that time: “coming",
            ],
        ),
        # bars
        (
            BARS,
            [
                "3:48 POL109 first of “bars”, first of “kinds”: there is no kind “shares” | Did you mean “shareh",
                "3:63 POL109 first of “bars”, third of “kinds”: there is no kind “gfit” | Did you mean “gift”?",
            ],
        ),
        # several documents
        ("extends: bmj\n---\nextends: nice\n", ["3:1 POL110 the file holds 2 documents, and a policy is one | Give"]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, told: list[str], write: Any) -> None:
    """Each slip has its line, column, code, message and advice, and all of a file come at once."""
    found = problems(write(text))
    assert len(found) >= len(told)
    for line, beginning in zip(found, told, strict=False):
        assert line.startswith(beginning)
    if not text.startswith("name: "):
        assert len(found) == len(told)


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (["more than GBP 6 supplier", "more than GBP 50 other"], None),
        (["at least GBP 25", "more than GBP 25"], None),
        (["more than GBP 50 supplier", "more than GBP 50 other"], None),
        (
            ["more than GBP 50", "more than GBP 50"],
            "POL106 second of “gift”: “more than GBP 50” cannot come after “more than GBP 50”",
        ),
        (
            ["more than GBP 25", "at least GBP 25"],
            "POL106 second of “gift”: “at least GBP 25” cannot come after “more than GBP 25”",
        ),
        (["more than GBP 50", "more than GBP 49.99"], "POL106 second of “gift”: “more than GBP 49.99” cannot"),
        (
            ["more than GBP 50 other", "more than GBP 6 supplier"],
            "POL106 second of “gift”: “more than GBP 6” cannot",
        ),
        (["more than GBP 6", "more than EUR 50"], "POL108 second of “gift”: “EUR 50” stands beside “GBP 6”"),
    ],
)
def test_limits_go_up_in_one_currency(limits: list[str], told: str | None, write: Any) -> None:
    """The last limit that is passed says what to do, so each is higher than the one before; or as high, for others."""
    written = [dict(zip(("operator", "amount", "giver"), parted(each), strict=False)) for each in limits]
    more = {"says": "declare it", "severity": "low", "source": "our rules"}
    text = json.dumps({"extends": "bmj", "gift": [{**each, **more} for each in written]})
    path = write(text, "ours.json")
    if told is None:
        assert len(load_policy(path, rule_codes=codes).gift) == len(limits)
    else:
        (found,) = problems(path)
        assert f" {told}" in found


def parted(text: str) -> list[str]:
    """Part a limit such as `more than GBP 6 supplier` into operator, sum and giver."""
    words = text.split()
    return [" ".join(words[:2]), " ".join(words[2:4]), *words[4:]]


@pytest.mark.parametrize("more", ["maximum: 50", "value: 50, per: day", "value: 50, approximate: true"])
def test_a_limit_is_an_exact_sum(more: str, write: Any) -> None:
    """A band, an approximate sum, or a sum for each of something, cannot be passed or not passed."""
    limit = "{operator: at least, amount: AMOUNT, says: x, severity: low, source: y}"
    amounts = (f"{{currency: GBP, {more}}}", "GBP 1")
    path = write("extends: bmj\nhospitality:\n" + "".join(f"- {limit.replace('AMOUNT', each)}\n" for each in amounts))
    (found,) = problems(path)
    assert " POL107 first of “hospitality”: a limit is an exact sum, which “" in found
    assert found.endswith("| Write a sum such as GBP 50.")


def test_policies_that_extend_each_other_are_refused(write: Any) -> None:
    """A circle is told with the files in it, at the file that closes it."""
    one = write("extends: two.yaml\n", "one.yaml")
    two = write("extends: three.yaml\n", "two.yaml")
    write("extends: ./one.yaml\n", "three.yaml")
    with pytest.raises(DocumentError) as refused:
        load_policy(one, rule_codes=codes)
    (problem,) = refused.value.problems
    assert problem.code == "POL102"
    assert problem.file == str(two.with_name("three.yaml"))
    assert problem.message.endswith("in a circle: one.yaml → two.yaml → three.yaml → one.yaml")


def test_what_is_wrong_above_is_told_there(write: Any) -> None:
    """A slip in the file that is extended has that file's name and place."""
    above = write("extends: bmj\ntiess: {}\n", "above.yaml")
    with pytest.raises(DocumentError) as refused:
        load_policy(write("extends: above.yaml\n"), rule_codes=codes)
    (problem,) = refused.value.problems
    assert (problem.file, problem.line, problem.code) == (str(above), 2, "DOC102")


def test_a_file_without_a_name_may_not_be_called_like_a_policy_of_the_package(write: Any) -> None:
    """Flags would cite it as the policy that it changes."""
    (found,) = problems(write("extends: bmj\n", "bmj.yaml"))
    assert " POL103 a policy that the package brings is called “bmj” | " in found
    assert load_policy(write("extends: bmj\nname: ours\n", "bmj.yaml"), rule_codes=codes).name == "ours"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A file that there is not is a problem with the file's name, never the default."""
    with pytest.raises(DocumentError, match="there is no such file"):
        load_policy(tmp_path / "none.yaml")


def test_every_code_is_met() -> None:
    """Each code of a policy's problems stands in a test of this module."""
    text = Path(__file__).read_text(encoding="utf-8")
    assert all(f"{code} " in text or f'"{code}"' in text for code in POLICY_CODES)


def test_a_widened_window_keeps_its_form() -> None:
    """No policy of the package has a span without its grade, so that widening one never loses flags."""
    for name in policy_names():
        for window in load_policy(name).windows.values():
            assert (window.back is None) is (window.recent is None)
            assert (window.ahead is None) is (window.coming is None)


def test_the_words_of_a_limit_complete_a_sentence() -> None:
    """`says` follows “the policy says to”, so it begins with a small letter and has no stop."""
    for name in policy_names():
        policy = load_policy(name)
        for each in (*policy.gift, *policy.hospitality):
            assert each.says[0].islower()
            assert not each.says.endswith(".")
            assert each.operator in Operator
            assert each.giver in (None, *Giver)


def test_a_policy_has_a_size_limit(tmp_path: Path) -> None:
    """A file that is far too long for a policy is told, and not read."""
    path = tmp_path / "long.yaml"
    path.write_text("title: x\n" + "#" * 1024**2)
    with pytest.raises(DocumentError, match="the file is larger than 1024 kilobytes, and is not read"):
        load_policy(path)


def test_capitals_in_the_ending_of_a_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose ending is in capitals is a file, and no name."""
    monkeypatch.chdir(tmp_path)
    Path("OURS.YAML").write_text('extends: fellowship\nversion: "1"\ntitle: Ours\n')
    assert load_policy("OURS.YAML").title == "Ours"
