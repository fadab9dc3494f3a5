"""Forms of the desk: records with their texts by language, and the submission."""
