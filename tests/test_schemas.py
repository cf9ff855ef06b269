"""The yardstick of schemas: months as the pipeline would describe them, planted faults, and what a change would have done."""

from book import flights, schemas


def by_name(statistics):
    return {feature.path.step[0]: feature for feature in statistics.datasets[0].features}


def test_an_empty_cell_is_an_empty_list_as_behind_csv_example_gen():
    december = by_name(schemas.months()[12])["pressure"].num_stats.common_stats
    assert december.num_missing == 0
    assert december.tot_num_values == flights.load([12])["pressure"].notna().sum()


def test_the_columns_that_are_known_too_late_are_those_that_the_schema_takes_out_of_serving():
    out = {feature.name for feature in schemas.curated().feature if "SERVING" in feature.not_in_environment}
    assert out == set(schemas.AFTERWARDS)


def test_the_schema_of_the_book_raises_two_alarms_and_names_fifteen_faults_of_twenty():
    curated = schemas.curated()
    assert schemas.raised(curated, count=True) == {(2, "wind_speed"), (9, "carrier")}
    assert len(schemas.planted()) == 20
    assert len(schemas.named(curated)) == 15
    assert {*schemas.named(curated, count=True)} - {*schemas.named(curated)} == {"pressure empty in 6 of 10"}


def test_a_planted_fault_leaves_the_other_columns_as_they_were():
    april = by_name(schemas.months()[4])
    for name, counted in schemas.planted().items():
        changed = by_name(counted)
        same = [column for column in april if column in changed and changed[column] == april[column]]
        assert len(same) == 28 - (2 if name == "temp, dewp in Celsius" else 1), name


def test_a_review_tells_alarms_faults_and_requests():
    old, loose, leaky = (schemas.curated() for _ in range(3))
    for feature in loose.feature:
        if feature.name == "wind_speed":
            feature.float_domain.max = 2000
    for feature in leaky.feature:
        if feature.name == "dep_delay":
            feature.ClearField("not_in_environment")
    assert {asked: said for asked, said in schemas.review(old, loose).items() if said} == {
        "fewer alarms": "wind_speed 2",
        "faults missed": "wind_speed = 1048.36",
    }
    assert {asked: said for asked, said in schemas.review(old, leaky).items() if said} == {
        "requests": "dep_delay"
    }
    assert not any(schemas.review(old, old).values())
