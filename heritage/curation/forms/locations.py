"""The row of a site's exact place: it knows the country and the policy that the site's form says."""

from typing import Any

from django import forms
from django.utils.translation import gettext

from heritage.curation.forms.places import PlaceInput, shown_cells, swapped, too_many
from heritage.curation.forms.rows import RowsFormSet
from heritage.lib import geometry, grid
from heritage.records.models import HeritageSite, SiteLocation


class LocationForm(forms.ModelForm):  # type: ignore[type-arg]
    """The exact place of `place_of`."""

    class Meta:
        model = SiteLocation
        fields = ("geometry", "certainty", "method")

    def __init__(self, *args: Any, place_of: HeritageSite, **options: Any) -> None:
        super().__init__(*args, **options)
        self.place_of = place_of
        box: Any = self.fields["geometry"].widget
        if isinstance(box, PlaceInput):
            box.policy, box.country, box.site = place_of.location_policy, place_of.country, place_of.pk

    def clean_geometry(self) -> str:
        """What lies in the site's country and its policy can show: not swapped, not a shape of more than 400 squares."""
        wkt = str(self.cleaned_data["geometry"])
        shape = geometry.parse(wkt)
        if geometry.looks_swapped(shape, self.place_of.country):
            what_to_do = gettext("Type them the other way round, or correct the country.")
            raise forms.ValidationError(f"{swapped(shape)} {what_to_do}", "swapped")
        try:
            shown_cells(shape, self.place_of.location_policy)
        except grid.TooManyCells as error:
            raise forms.ValidationError(too_many(), "too_many_cells") from error
        return wkt


class LocationFormSet(RowsFormSet):
    """One row at most."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """With the site as it is typed now."""
        return super().get_form_kwargs(index) | {"place_of": self.instance}
