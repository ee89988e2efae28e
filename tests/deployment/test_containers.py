"""What Dockerfile, compose files and manifests say, held against what they start.

No Docker is at hand here: what can be checked without one is, and the image's own
commands are run on exactly the files that its build copies.
"""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from polgraph.settings import Settings, known_names
from polgraph.web.app import create_app
from tests.program import ROOT
from tests.web.small_service import SmallService

COMPOSE = ("docker-compose.yml", "deploy/docker-compose.cluster.yml")
MANIFESTS = ROOT / "deploy" / "kubernetes" / "polgraph.yaml"
_OF_NEO4J = "neo4j:2026.08.1-"
_INSTRUCTION = re.compile(r"^([A-Z]+) ((?:.*\\\n)*.*)$", re.MULTILINE)
_ROUTE = re.compile(r"/(?:readyz|healthz)\b")


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's, each with its arguments."""
    return _INSTRUCTION.findall((ROOT / "Dockerfile").read_text(encoding="utf-8"))


def services() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in COMPOSE:
        document = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
        for service, content in document["services"].items():
            yield f"{name}:{service}", content


def containers() -> Iterator[dict[str, Any]]:
    for document in yaml.safe_load_all(MANIFESTS.read_text(encoding="utf-8")):
        if document["kind"] in {"Deployment", "Job"}:
            pod = document["spec"]["template"]["spec"]
            assert pod["securityContext"]["runAsNonRoot"]
            yield from pod["containers"]


def ours() -> list[tuple[str, dict[str, Any]]]:
    return [each for each in services() if each[1].get("image") == "polgraph"]


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the build stage of the image has: the sources that COPY names."""
    folder = tmp_path_factory.mktemp("build")
    sources = [args.split() for word, args in instructions() if word == "COPY"]
    for source in {
        name for args in sources if "--from" not in args[0] for name in args[:-1]
    }:
        if (ROOT / source).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / source, folder / source, ignore=ignored)
        else:
            shutil.copy(ROOT / source, folder)
    return folder


def test_what_the_image_copies_is_in_the_build_context():
    allowed = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    for word, args in instructions():
        if word == "COPY" and not args.startswith("--from"):
            assert set(args.split()[:-1]) <= allowed


def test_the_image_runs_as_nobody_who_matters_and_ends_with_sigterm():
    found = dict(instructions())
    assert int(found["USER"]) > 1000
    assert found["STOPSIGNAL"] == "SIGTERM"
    bases = [args.split()[0] for word, args in instructions() if word == "FROM"]
    assert {base.partition(":")[2] for base in bases} == {"3.13-slim-trixie"}


def test_the_image_is_built_from_what_it_copies_and_holds_all_that_it_serves(
    copied: Path, tmp_path: Path
):
    command = (
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        tmp_path,
    )
    subprocess.run(command, cwd=copied, check=True, capture_output=True)  # noqa: S603
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    script = (
        "import polgraph.web.documentation, polgraph; print(polgraph.__file__);"
        "from polgraph.cli.program import run; run(['--version'])"
    )
    done = subprocess.run(  # noqa: S603 - the program itself
        (sys.executable, "-P", "-c", script),
        cwd=copied / "seeds",
        env={"PYTHONPATH": str(tmp_path / "installed"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert str(tmp_path) in done.stdout
    assert "polgraph 0." in done.stdout
    for part in ("web/docs/operation.md", "web/static/graphiql.html", "py.typed"):
        assert (tmp_path / "installed" / "polgraph" / part).exists()


def test_settings_are_ones_that_exist():
    named = {name for _, service in ours() for name in service["environment"]}
    named |= {each["name"] for item in containers() for each in item.get("env", ())}
    named |= {
        word.partition("=")[0]
        for instruction, args in instructions()
        if instruction == "ENV"
        for word in args.split()
        if word.startswith(("POLGRAPH_", "NEO4J_"))
    }
    assert named
    assert named <= known_names()


def test_who_asks_through_caddy_is_told_apart_by_address():
    for path in (
        ROOT / "docker-compose.yml",
        ROOT / "deploy/docker-compose.cluster.yml",
    ):
        told = yaml.safe_load(path.read_text("utf-8"))
        (network,) = told["networks"]["default"]["ipam"]["config"]
        trusting = [
            service["environment"]["POLGRAPH_TRUSTED_PROXIES"]
            for name, service in told["services"].items()
            if name.startswith("polgraph")
        ]
        assert trusting
        assert set(trusting) == {network["subnet"]}


def test_probes_ask_addresses_that_exist():
    app = create_app(Settings.model_validate({}), SmallService(), schema_text="")
    routes = {getattr(route, "path", "") for route in app.routes}
    asked = set(_ROUTE.findall((ROOT / "Dockerfile").read_text()))
    asked |= set(_ROUTE.findall((ROOT / "deploy" / "Caddyfile").read_text()))
    for item in containers():
        for probe in ("livenessProbe", "readinessProbe"):
            if probe in item:
                asked.add(item[probe]["httpGet"]["path"])
    assert asked == {"/readyz", "/healthz"}
    assert asked <= routes


def test_commands_are_ones_that_exist():
    commands = [json.loads(args) for word, args in instructions() if word == "CMD"]
    commands += [service["command"] for _, service in ours() if "command" in service]
    commands += [item["command"] for item in containers()]
    for program, command, *_ in commands:
        assert program == "polgraph"
        assert command in {"up", "serve", "load"}


def test_our_containers_can_write_nothing_but_temporary_files():
    assert len(ours()) == 3
    for name, service in ours():
        assert service["read_only"], name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
    for item in containers():
        context = item["securityContext"]
        assert context["readOnlyRootFilesystem"]
        assert not context["allowPrivilegeEscalation"]


def test_images_are_pinned_and_logs_are_bounded():
    for name, service in services():
        image = service["image"]
        assert image == "polgraph" or re.search(r":\d[\w.-]+$", image), name
        assert service["logging"]["options"]["max-size"], name
        if image.startswith("neo4j"):
            assert image.startswith(_OF_NEO4J), name


def test_no_password_and_no_licence_has_a_default():
    for name in COMPOSE:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "NEO4J_PASSWORD:-" not in text
        assert "NEO4J_LICENSE:-" not in text
        assert "NEO4J_PASSWORD:?" in text
