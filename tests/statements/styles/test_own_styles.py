"""A style of one's own: a folder that extends a style by name, is checked, and has templates that are not trusted."""

import datetime
import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from coi_register import DocumentError, from_mapping, statement
from coi_register.model.structuring.to_plain import unstructure
from coi_register.model.styles import Grouping
from coi_register.statements.styles.checks import STYLE_CODES, style_problems
from coi_register.statements.styles.files import UnknownStyleError, load_style, style_names
from coi_register.statements.templating.sandbox import BrokenTemplateError
from tests.every import check_every

ADA: Any = from_mapping(
    {
        "declarant": {"name": "Ada Reed", "pronouns": "she"},
        "declared_on": "2024-03-14",
        "interests": [
            {"kind": "shareholding", "organisation": "Acme", "number": "500"},
            {"kind": "membership", "organisation": "Mind"},
        ],
    }
)
DAY = datetime.date(2024, 3, 14)
GUTENBERG = "extends: bmj-journals\ntitle: The Gutenberg Gazette (invented)\nheading: Interests\nnaming: full-name\n"


def own_style(folder: Path, text: str = GUTENBERG, **templates: str) -> str:
    """Write a style into a folder and return the folder's path."""
    home = folder / "gazette"
    (home / "kinds").mkdir(parents=True, exist_ok=True)
    (home / "style.yaml").write_text(text, encoding="utf-8")
    for kind, template in templates.items():
        (home / "kinds" / f"{kind}.j2").write_text(template, encoding="utf-8")
    return f"{home}/"


def test_it_extends_one_by_name(tmp_path: Path) -> None:
    """What the file does not say is said by the style that it extends; its name is that of its folder."""
    style = load_style(own_style(tmp_path))
    assert (style.name, style.heading, style.clauses) == ("gazette", "Interests", True)
    assert style.nothing == load_style("bmj-journals").nothing
    stated = statement(ADA, style=own_style(tmp_path))
    assert stated.text == "Ada Reed has held 500 shares in Acme and has been a member of Mind."
    assert stated.style == "gazette"


def test_its_templates_come_first(tmp_path: Path) -> None:
    """A template of its own words a kind; the others have those of the style that it extends."""
    template = (
        "{% macro sentence(i, v) %}{{ words(v.subject, 'is a shareholder of', org(i.organisation)) }}{% endmacro %}"
    )
    stated = statement(ADA, style=own_style(tmp_path, shareholding=template))
    assert stated.text == "Ada Reed is a shareholder of Acme. Reed has been a member of Mind."


def test_a_changed_folder_is_read_anew(tmp_path: Path) -> None:
    """Whoever writes a style sees each change, also within one process."""
    words = "{{% macro sentence(i, v) %}}{{{{ v.subject }}}} {}{{% endmacro %}}"
    for said in ("owns", "keeps"):
        stated = statement(
            ADA, style=own_style(tmp_path, shareholding=words.format(said), membership=words.format("x"))
        )
        assert stated.text == f"Ada Reed {said}. Reed x."


def test_two_styles_of_one_name(tmp_path: Path) -> None:
    """Each style keeps its own templates and words, though another folder has one of the same name."""
    words = "{{% set plural = '{0}' %}}{{% macro sentence(i, v) %}}{{{{ v.subject }}}} {0}{{% endmacro %}}"
    styles = [
        load_style(own_style(tmp_path / each, shareholding=words.format(each), membership=words.format(each)))
        for each in ("owns", "keeps")
    ]
    assert {style.name for style in styles} == {"gazette"}
    assert [statement(ADA, style=style).text for style in styles] == [
        "Ada Reed owns. Reed owns.",
        "Ada Reed keeps. Reed keeps.",
    ]
    assert styles[0] != styles[1] == load_style(f"{tmp_path}/keeps/gazette/style.yaml")
    nothing = from_mapping({"declarant": "Ada Reed", "nothing_to_declare": [{"kind": "shareholding"}]})
    told = [statement(nothing, style=style, on=DAY).text for style in styles]
    assert told == ["Ada Reed holds no owns.", "Ada Reed holds no keeps."]
    changed = attrs.evolve(styles[1], grouping=Grouping.KIND)
    assert statement(ADA, style=changed).text.startswith("Keeps: Ada Reed keeps")


@pytest.mark.parametrize(
    ("template", "line", "says"),
    [
        pytest.param("{% macro sentence(i, v) %}\n{{ v.subject \n{% endmacro %}", 3, "", id="not closed"),
        pytest.param("{% macro sentence(i, v) %}\n\n{{ v.subjekt }}\n{% endmacro %}", 3, "subjekt", id="no such thing"),
        pytest.param("{% macro sentence(i, v) %}\n{{ wrods(i) }}{% endmacro %}", 2, "wrods", id="no such function"),
        pytest.param("{% macro sentence(i, v) %}\n{{ 1 / 0 }}{% endmacro %}", 2, "division", id="arithmetic"),
        pytest.param("{% macro sentence(i, v) %}\n{{ v.verb(1) }}{% endmacro %}", 2, "", id="wrong argument"),
        pytest.param("{% macro sentence(i, v) %}\n{{ v.subject * 10**15 }}{% endmacro %}", 2, "", id="too much"),
        pytest.param("{% macro sentence(i, v) %}\n{{ 1 / 0 }}\n{{ v }}{% endmacro %}", 2, "division", id="further up"),
        pytest.param(
            "{% macro part(v) %}\n{{ v.subjekt }}\n{% endmacro %}\n"
            "{% macro sentence(i, v) %}\n{{ part(v) }}\n{{ v.subject }}{% endmacro %}",
            *(2, "subjekt"),
            id="in a macro of its own",
        ),
        pytest.param("{% include 'nothing.j2' %}", 1, "nothing.j2", id="no such file"),
        pytest.param("{{ nothing }}", 1, "nothing", id="outside a macro"),
    ],
)
def test_a_broken_template_gives_file_and_line(tmp_path: Path, template: str, line: int, says: str) -> None:
    """Whatever is wrong in a template is told with its file and line."""
    style = own_style(tmp_path, shareholding=template)
    with pytest.raises(BrokenTemplateError) as raised:
        statement(ADA, style=style)
    assert str(raised.value).startswith(f"{tmp_path}/gazette/kinds/shareholding.j2:{line}: "), str(raised.value)
    assert says in str(raised.value)


def test_a_template_without_its_macro(tmp_path: Path) -> None:
    """A template that lacks the macro is said to, with its file."""
    with pytest.raises(BrokenTemplateError, match=r"shareholding\.j2.*macro “sentence”"):
        statement(ADA, style=own_style(tmp_path, shareholding="{% macro sentnce(i, v) %}{% endmacro %}"))


def test_a_template_in_another_encoding(tmp_path: Path) -> None:
    """What is not UTF-8 cannot be read, and is named."""
    style = own_style(tmp_path, shareholding="")
    (tmp_path / "gazette" / "kinds" / "shareholding.j2").write_bytes("{# café #}".encode("latin-1"))
    with pytest.raises(BrokenTemplateError, match=r"^shareholding\.j2: it is not written in UTF-8$"):
        statement(ADA, style=style)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ i.__class__.__mro__ }}",
        "{{ v.verb.__globals__ }}",
        "{{ words.__code__ }}",
        "{{ i.__setattr__('id', 'x') }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% for _ in range(10000000) %}x{% endfor %}",
    ],
)
def test_nothing_private_can_be_reached(tmp_path: Path, attack: str) -> None:
    """A template reaches neither the insides of Python nor what an interest holds otherwise than to read it."""
    template = f"{{% macro sentence(i, v) %}}{attack}{{% endmacro %}}"
    with pytest.raises(BrokenTemplateError, match=r"shareholding\.j2:1: "):
        statement(ADA, style=own_style(tmp_path, shareholding=template))


def test_nothing_is_written_beside_it(tmp_path: Path) -> None:
    """A folder of somebody's own stays as it is: nothing compiled is put there, nor read from there."""
    template = "{% macro sentence(i, v) %}{{ v.subject }} owns{% endmacro %}"
    statement(ADA, style=own_style(tmp_path, shareholding=template))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["gazette", "kinds", "shareholding.j2", "style.yaml"]


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("extends: bmj-jurnals\ntitle: X\n", "STY101", "Did you mean “bmj-journals”?"),
        ("extends: bmj\nname: lancet\n", "STY102", "“lancet”"),
        ("extends: bmj\ncodes:\n  - {code: X, means: x, kinds: [secondement]}\n", "STY103", "“secondement”"),
        ("extends: bmj\nlabel: '{nom}:'\n", "STY104", "“{nom}”"),
        ("extends: bmj\nlabel: '{name'\n", "STY104", "Write {{ and }} for braces"),
        ("extends: bmj\n---\nextends: bmj\n", "STY105", "2 documents"),
        ("extends: bmj\nmood: noun\nreports: ''\n", "DOC110", ""),
        ("extends: bmj\nhaeding: X\n", "DOC102", "did you mean “heading”?"),
        ("extends: bmj\nnaming: initial\n", "DOC105", "initials"),
        ("title: X\n", "DOC103", "nothing"),
        ("extends: [\n", "DOC0", ""),
    ],
)
def test_a_slip_in_the_file(tmp_path: Path, text: str, code: str, says: str) -> None:
    """What is wrong with the file is told with its place and advice."""
    with pytest.raises(DocumentError) as raised:
        load_style(own_style(tmp_path, text))
    problems = raised.value.problems
    assert any(each.code.startswith(code) for each in problems), problems
    assert says.lower() in " ".join(f"{each.message} {each.advice}" for each in problems).lower(), problems
    assert all(each.file.endswith("style.yaml") and each.line for each in problems)


STYLES = ", ".join(style_names())
CODE = "{code: X, means: x, kinds: [gift, secondement]}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("extends: zzz\n", [f"1:10 STY101 there is no style “zzz” | The styles are: {STYLES}."]),
        (
            "title: X\nextends: bmj-jurnals\n",
            [
                f"2:10 STY101 there is no style “bmj-jurnals” | Did you mean “bmj-journals”? The styles are: {STYLES}.",
            ],
        ),
        (
            f"extends: oncologist\ncodes:\n- {{code: O, means: other}}\n- {CODE}\n",
            [
                (
                    "4:37 STY103 second of “codes”, second of “kinds”: unknown kind of interest “secondement” | "
                    "Did you mean “secondment”?"
                ),
            ],
        ),
        (
            "extends: bmj\nheading: '{name}'\nlabel: '{nom}:'\nsources: [{what: '{x}', source: y, verified: yes}]\n",
            [
                "2:10 STY104 nothing fills “{name}” | The name stands in `label`, and in what `residual` says of one.",
                (
                    "3:8 STY104 nothing fills “{nom}” | Only {name} is filled, without more in the braces. "
                    "Write {{ and }} for braces."
                ),
            ],
        ),
        (
            "extends: bmj\nheading: '{they_have}'\nresidual: {one: '{nom} {they_have}', several: x}\n",
            [
                "2:10 STY104 nothing fills “{they_have}” | It stands in what `residual` and `nothing` say of one.",
                (
                    "3:17 STY104 residual: nothing fills “{nom}” | Only {name} and {they_have} are filled, without "
                    "more in the braces. Write {{ and }} for braces."
                ),
            ],
        ),
        (
            "extends: bmj\n---\nextends: bmj\n",
            ["3:1 STY105 the file holds 2 documents, and a style is one | Give each style a file of its own."],
        ),
        (
            "extends: bmj\nlayout: table\n",
            ["2:9 STY107 a table is laid out, and none is given | Give it in `table`, or leave `layout` out."],
        ),
        (
            "extends: bmj\ntitle: X\nshared_lines: true\n",
            ["3:15 STY107 there are no lines to share | Say “layout: lines” or leave it out."],
        ),
        (
            "extends: bmj\nnaming: none\n",
            [
                (
                    "2:9 STY107 nothing says whose the interests are | Give “label: '{name}:'”, and group by person; "
                    "or name authors."
                ),
            ],
        ),
    ],
)
def test_each_slip_is_told_once(tmp_path: Path, text: str, told: list[str]) -> None:
    """One fault is one problem, with its line, column, code, message and advice, in the order of the file."""
    with pytest.raises(DocumentError) as raised:
        load_style(own_style(tmp_path, text))
    problems = raised.value.problems
    assert [f"{each.line}:{each.column} {each.code} {each.message} | {each.advice}" for each in problems] == told


SHARES = "{% macro sentence(i, v) %}{{ v.subject }} holds shares, says the house{% endmacro %}"
MEMBERS = "{% macro sentence(i, v) %}{{ v.subject }} is a member, says the section{% endmacro %}"


def family(folder: Path, section: str = "extends: ../gazette\n") -> Path:
    """Write a style of a section that extends that of its house, which extends one of the package."""
    own_style(folder, shareholding=SHARES, membership="{% macro sentence(i, v) %}never{% endmacro %}")
    home = folder / "section"
    (home / "kinds").mkdir(parents=True)
    (home / "style.yaml").write_text(section, encoding="utf-8")
    (home / "kinds" / "membership.j2").write_text(MEMBERS, encoding="utf-8")
    return home


@pytest.mark.parametrize("above", ["../gazette", "../gazette/", "../gazette/style.yaml", "./../gazette"])
def test_it_extends_a_folder_by_path(tmp_path: Path, above: str) -> None:
    """Words and templates that it lacks are those of the folder that it extends, and then of what that extends."""
    style = load_style(family(tmp_path, f"extends: {above}\ntitle: The section\n"))
    assert (style.name, style.title, style.heading) == ("section", "The section", "Interests")
    assert style.nothing == load_style("bmj-journals").nothing
    told = "Ada Reed holds shares, says the house. Reed is a member, says the section."
    assert statement(ADA, style=style).text == told


def test_styles_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    """A circle is told with the folders in it, at the file that closes it."""
    home = family(tmp_path)
    own_style(tmp_path, "extends: ../section/\n")
    with pytest.raises(DocumentError) as refused:
        load_style(home)
    (problem,) = refused.value.problems
    assert (problem.code, Path(problem.file).parent.name) == ("STY108", "gazette")
    assert problem.message == "the styles extend each other in a circle: section → gazette → section"


@pytest.mark.parametrize(
    ("section", "house", "told"),
    [
        ("extends: ../gazete\n", GUTENBERG, ["section 1 STY101 there is no style.yaml in “../gazete”"]),
        ("extends: ../gazette\n", "extends: bjm\n", ["gazette 1 STY101 there is no style “bjm”"]),
        (
            "extends: ../gazette\nlabel: '{nom}'\n",
            "extends: bmj\nhaeding: X\n",
            ["section 2 STY104 nothing fills “{nom}”", "gazette 2 DOC102 unknown key “haeding”"],
        ),
        ("extends: ../gazette\nshared_lines: true\n", GUTENBERG, ["section 2 STY107 there are no lines to share"]),
    ],
)
def test_what_is_wrong_is_told_where_it_is(tmp_path: Path, section: str, house: str, told: list[str]) -> None:
    """Of a folder and the one that it extends, all that is wrong comes at once, each with its own file."""
    home = family(tmp_path, section)
    own_style(tmp_path, house)
    with pytest.raises(DocumentError) as refused:
        load_style(home)
    problems = refused.value.problems
    assert [f"{Path(each.file).parent.name} {each.line} {each.code} {each.message}" for each in problems] == told


@pytest.mark.parametrize("linked", ["gazette/kinds/shareholding.j2", "gazette/kinds"])
def test_a_link_leads_nowhere_else(tmp_path: Path, linked: str) -> None:
    """A template may lie in the folder that is extended, and not outside it, where a link leads."""
    home = family(tmp_path)
    place, elsewhere = tmp_path / linked, tmp_path / "elsewhere"
    place.rename(elsewhere)
    try:
        place.symlink_to(elsewhere, target_is_directory=elsewhere.is_dir())
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(BrokenTemplateError, match="it lies outside the folder of the style"):
        statement(ADA, style=load_style(home))


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("/dev/zero", "it lies outside the folder of the style"),
        ("../../secret.j2", "it lies outside the folder of the style"),
        ("../../kinds-elsewhere/secret.j2", "it lies outside the folder of the style"),
        ("nowhere.j2", "this link leads to no file"),
        ("shareholding.j2", "this link leads to no file"),
        ("folder.j2", "it is no file"),
        ("large.j2", "it is larger than 1024 kilobytes"),
    ],
)
def test_nothing_is_read_by_way_of_a_link(tmp_path: Path, target: str, says: str) -> None:
    """What a link leads to is looked at before it is read: a file without an end does no harm, and no secret shows."""
    home = family(tmp_path)
    (tmp_path / "secret.j2").write_text("{{ s3cret }}", encoding="utf-8")
    (tmp_path / "kinds-elsewhere").mkdir()
    (tmp_path / "kinds-elsewhere" / "secret.j2").write_text("{{ s3cret }}", encoding="utf-8")
    kinds = tmp_path / "gazette" / "kinds"
    (kinds / "folder.j2").mkdir()
    (kinds / "large.j2").write_bytes(b" " * (1024**2 + 1))
    (kinds / "shareholding.j2").unlink()
    try:
        (kinds / "shareholding.j2").symlink_to(target)
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(BrokenTemplateError, match=says) as refused:
        statement(ADA, style=load_style(home))
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize("text", ["\x1b[31m", "\x00", "\x9b", "\u202e", "\ufeff", "\x1b]0;title\x07"], ids=ascii)
@pytest.mark.parametrize("how", ['"{}"', "{{{{ '{}' }}}}", "{{{{ ('{}' ~ 'x') | upper }}}}"])
def test_a_template_gives_no_character_that_steers(tmp_path: Path, text: str, how: str) -> None:
    """What a template writes or puts together may reach a terminal: it holds what a document may hold, and no more."""
    template = f"{{% macro sentence(i, v) %}}holds {how.format(text)} shares{{% endmacro %}}"
    with pytest.raises(BrokenTemplateError, match=f"gives the character U\\+{ord(text[0]):04X}"):
        statement(ADA, style=own_style(tmp_path, shareholding=template))
    with pytest.raises(DocumentError):
        load_style(own_style(tmp_path, GUTENBERG + "lead_in: " + json.dumps(text)))


@pytest.mark.parametrize("name", ["../style.yaml", "/etc/hostname", "../../secret.j2", "link.j2"])
def test_an_include_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    """What a template includes or imports lies in the folder as well, by its name and by links."""
    for how in ("include", "import"):
        template = (
            f"{{% {how} '{name}' {'as x ' if how == 'import' else ''}%}}{{% macro sentence(i, v) %}}{{% endmacro %}}"
        )
        home = own_style(tmp_path, shareholding=template)
        link = tmp_path / "gazette" / "kinds" / "link.j2"
        try:
            link.symlink_to("/etc/hostname")
        except FileExistsError:
            pass
        except OSError:
            pytest.skip("this system makes no links")
        with pytest.raises(BrokenTemplateError):
            statement(ADA, style=home)


def test_a_link_to_the_folder_is_followed(tmp_path: Path) -> None:
    """The folder of a style may itself be reached by a link: its templates lie in it."""
    home = family(tmp_path)
    try:
        (tmp_path / "link").symlink_to(home, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    assert statement(ADA, style=f"{tmp_path / 'link'}/").text == statement(ADA, style=load_style(home)).text


def test_a_mood_needs_its_verb() -> None:
    """A style that extends none, and reports interests, says with which verb."""
    said: Any = unstructure(load_style("bmj-journals"))
    (problem,) = style_problems({**said, "name": "gazette", "mood": "noun"}, "gazette", style_names())
    assert (problem.code, problem.path) == ("STY106", ("mood",))


def test_no_folder(tmp_path: Path) -> None:
    """A folder without the file is said to have none, and an unknown name gets a suggestion."""
    with pytest.raises(UnknownStyleError, match=r"there is no style\.yaml in the folder"):
        load_style(f"{tmp_path}/")
    message = f"there is no style “bmj-jornals”. Did you mean “bmj-journals”? The styles are: {STYLES}."
    with pytest.raises(UnknownStyleError) as raised:
        load_style("bmj-jornals")
    assert str(raised.value) == message


def test_every_code_is_shown() -> None:
    """The codes are those that the page lists."""
    assert sorted(STYLE_CODES) == [f"STY10{number}" for number in range(1, 9)]


def test_ours_have_sources() -> None:
    """Each style of the package says where its words come from, and names itself as its folder does."""

    def check(name: str) -> None:
        style = load_style(name)
        assert style.name == name
        assert style.sources

    check_every(style_names(), check)
