"""Where the rings of polygons cross or meet, and which lies in which: one sweep from west to east.

After Shamos and Hoey, "Geometric intersection problems" (1976): O(n log n) for n edges. Vertices are whole numbers, so every
decision is exact.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cmp_to_key

from heritage.lib.geometry.shape import Vertex, doubled_area


@dataclass(frozen=True, slots=True)
class Edge:
    """Edge `number` of a ring, from its western end (the southern one if upright); `inside_above` of its own ring."""

    west: Vertex
    east: Vertex
    ring: int
    number: int
    inside_above: bool


class Crossing(Exception):
    """Two edges cross or run along each other, or an edge comes back to its own ring, at about (x, y)."""

    def __init__(self, first: Edge, second: Edge, at: tuple[Fraction, Fraction]) -> None:
        super().__init__(first, second, at)
        self.first, self.second, self.at = first, second, at


@dataclass
class Sweep:
    """What is known when the sweep is over.

    `rings` are without their closing vertex, have at least three vertices that lie on no common line, and come through no
    vertex twice. `meetings` are the vertices where rings meet without crossing there; `parents` says of each ring
    which is the next around it. The latter is right if no two rings meet more than once.
    """

    rings: Sequence[Sequence[Vertex]]
    meetings: dict[Vertex, set[int]] = field(default_factory=dict)
    parents: dict[int, int | None] = field(default_factory=dict)

    def run(self) -> None:
        """Raises Crossing at the westernmost crossing that it finds."""
        self._active: list[Edge] = []
        self._starting: dict[Vertex, list[Edge]] = defaultdict(list)
        self._through: dict[Vertex, list[Edge]] = defaultdict(list)
        for edge in (edge for ring in range(len(self.rings)) for edge in self._edges(ring)):
            self._starting[edge.west].append(edge)
            self._through[edge.west].append(edge)
            self._through[edge.east].append(edge)
        for point in sorted(self._through):
            self._visit(point)

    def _edges(self, ring: int) -> list[Edge]:
        vertices = self.rings[ring]
        turns_left = doubled_area(vertices) > 0
        ends = zip(vertices, [*vertices[1:], vertices[0]], strict=True)
        return [
            Edge(min(pair), max(pair), ring, number, inside_above=(pair[0] < pair[1]) == turns_left)
            for number, pair in enumerate(ends)
        ]

    def _visit(self, point: Vertex) -> None:
        """Take out the edges that end here, put in those that begin here, and look at the new neighbours."""
        low, high = self._at(point)
        passing = [edge for edge in self._active[low:high] if edge.east != point]
        self._meet(point, passing)
        self._active[low:high] = starting = _upwards(point, passing + self._starting[point])
        self._check(low - 1, low)
        if starting:
            self._check(low + len(starting) - 1, low + len(starting))
        for index, edge in enumerate(starting, low):
            if edge.ring not in self.parents:
                self.parents[edge.ring] = self._around(index)

    def _at(self, point: Vertex) -> tuple[int, int]:
        """The slice of the active edges, which are sorted from south to north, that hold the point."""
        low, high = 0, len(self._active)
        while low < high:
            middle = (low + high) // 2
            if _side(self._active[middle].west, self._active[middle].east, point) > 0:
                low = middle + 1
            else:
                high = middle
        while high < len(self._active) and not _side(self._active[high].west, self._active[high].east, point):
            high += 1
        return low, high

    def _meet(self, point: Vertex, passing: list[Edge]) -> None:
        """Note which rings meet at a vertex; two edges that both pass it cross, and no ring may meet itself."""
        own = {edge.ring: edge for edge in self._through[point]}
        for edge in passing:
            if edge.ring in own or len(passing) > 1:
                raise Crossing(edge, own.get(edge.ring, passing[-1]), (Fraction(point[0]), Fraction(point[1])))
        rings = own.keys() | {edge.ring for edge in passing}
        if len(rings) > 1:
            self.meetings[point] = rings

    def _check(self, low: int, high: int) -> None:
        """Whether two neighbours cross further east."""
        if low < 0 or high >= len(self._active):
            return
        one, two = self._active[low], self._active[high]
        here, there = _side(one.west, one.east, two.west), _side(one.west, one.east, two.east)
        across = _side(two.west, two.east, one.west) * _side(two.west, two.east, one.east)
        if here * there < 0 and across < 0:
            share = Fraction(here, here - there)
            raise Crossing(one, two, _along(two, share))

    def _around(self, index: int) -> int | None:
        """The ring around the place just below an active edge."""
        if index == 0:
            return None
        below = self._active[index - 1]
        return below.ring if below.inside_above else self.parents[below.ring]


def _side(start: Vertex, end: Vertex, point: Vertex) -> int:
    """Above 0 if the point lies left of the way from start to end, 0 if on its line."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _upwards(point: Vertex, edges: list[Edge]) -> list[Edge]:
    """The edges that go east from a point, from south to north. Raises Crossing if two run along each other."""

    def compare(one: Edge, two: Edge) -> int:
        side = _side(point, one.east, two.east)
        if side == 0:
            raise Crossing(one, two, (Fraction(point[0]), Fraction(point[1])))
        return -1 if side > 0 else 1

    return sorted(edges, key=cmp_to_key(compare)) if len(edges) > 1 else edges


def _along(edge: Edge, share: Fraction) -> tuple[Fraction, Fraction]:
    (west, south), (east, north) = edge.west, edge.east
    return west + (east - west) * share, south + (north - south) * share
