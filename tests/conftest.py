"""What holds for every test: Hypothesis looks for counterexamples, not at the clock."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "polgraph", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("polgraph")
