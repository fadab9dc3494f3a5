"""Pure Python: knows neither Django nor this application."""
