"""Notes from and for other programs: reading their files, planning what an import would do."""
