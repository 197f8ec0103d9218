"""The first page: meetings ahead and past, what to do where there is nothing yet."""
