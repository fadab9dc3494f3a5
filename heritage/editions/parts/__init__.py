"""The pieces that payloads are made of: frozen dataclasses, version 1."""
