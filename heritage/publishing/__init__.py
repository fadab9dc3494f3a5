"""The only bridge from private to public: exposure register, assembly of payloads, publication and withdrawal."""
