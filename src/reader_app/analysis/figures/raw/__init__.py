"""Numbers, amounts, rates and times as such, before what the sentence says of them."""
