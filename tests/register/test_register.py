"""Look-ups in both directions."""

from __future__ import annotations

from tests.oversight.builders import EXAMPLES, LEAD, MINISTRY, SECOND, department, government


def test_what_a_record_says_of_itself_does_not_refer_to_it_from_elsewhere() -> None:
    itself = department(MINISTRY, note=f"What departments/{MINISTRY} took over is not known.")
    other = department("office-for-samples", note=f"It worked with departments/{MINISTRY}.")
    register = government(itself, other)
    assert {one.record.key for one in register.references if one.ref.id == MINISTRY} == {
        f"departments/{EXAMPLES}",
        f"departments/{MINISTRY}",
        "departments/office-for-samples",
        "posts/minister-for-examples-at-the-ministry",
    }
    assert f"departments/{MINISTRY}" not in {one.record.key for one in register.referring_to(itself)}
    assert len(register.referring_to(itself)) == 3


def test_every_reference_is_found_from_where_it_points_to() -> None:
    register = government()
    found = register.referring_to(register.kind("departments")[EXAMPLES])
    assert {one.record.key for one in found} >= {f"posts/{LEAD}", f"posts/{SECOND}"}
    assert {one.field for one in found} == {"department"}
