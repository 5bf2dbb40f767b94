"""Opening an article in a notebook: what goes wrong is one sentence there too."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

from kit import KitError, views


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_a_wrong_path_is_one_sentence_in_a_notebook(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KitError):
        views.read(name)
    done = InteractiveShell().run_cell(f"from kit import views; views.read({name!r})")
    assert isinstance(done.error_in_exec, KitError)
    told = capsys.readouterr().out
    assert told.strip() == str(done.error_in_exec) and "Traceback" not in told
