"""The transition table of a review: from which states an act is possible, and where it leads."""

from heritage.curation.enums import Act, State

S = State
TABLE: dict[Act, tuple[frozenset[State], State]] = {
    Act.SUBMIT: (frozenset({S.SUBMITTED, S.CHANGES_REQUESTED}), S.SUBMITTED),
    Act.RECALL: (frozenset({S.SUBMITTED, S.CHANGES_REQUESTED}), S.RECALLED),
    Act.REQUEST_CHANGES: (frozenset({S.SUBMITTED}), S.CHANGES_REQUESTED),
    Act.REJECT: (frozenset({S.SUBMITTED, S.CHANGES_REQUESTED}), S.REJECTED),
    Act.APPROVE: (frozenset({S.SUBMITTED}), S.APPROVED),
}


def is_possible(state: str, act: Act) -> bool:
    """Whether `act` can be done to a review in `state`."""
    return State(state) in TABLE[act][0]


def target(act: Act) -> State:
    """The state that `act` leads to."""
    return TABLE[act][1]
