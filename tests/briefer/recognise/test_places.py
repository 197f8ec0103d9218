from __future__ import annotations

from briefer.recognise.places import Place, Speaker, Voice, Zone


def test_a_place_is_the_same_for_the_same_speaker():
    speaker = Speaker(Voice.MEMBER, "Jansen", "VVD")
    assert Place(Zone.QUESTION, speaker=speaker) == Place(Zone.QUESTION, speaker=speaker)
    assert Place(Zone.QUESTION, speaker=speaker) != Place(Zone.QUESTION)


def test_the_words_of_a_block_begin_at_its_beginning_unless_told():
    assert Place(Zone.BODY).start == 0
