"""What the window asks for; composes the layers below."""
