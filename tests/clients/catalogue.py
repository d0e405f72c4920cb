"""The DCAT catalogue by rdflib: every dataset has a title in both languages, a series, and distributions with a media type and an address that answers; JSON-LD and Turtle say the same."""
import urllib.request

from rdflib import Graph, Namespace
from rdflib.compare import isomorphic
from rdflib.namespace import RDF

from fetch import fetch

DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCT = Namespace("http://purl.org/dc/terms/")
graph = Graph().parse(data=fetch("/catalog.jsonld").decode("utf-8"), format="json-ld")
catalogue = graph.value(predicate=RDF.type, object=DCAT.Catalog)
datasets = [one for one in graph.objects(catalogue, DCAT.dataset) if (one, RDF.type, DCAT.Dataset) in graph]
assert len(datasets) > 40, len(datasets)
for dataset in datasets:
    assert {title.language for title in graph.objects(dataset, DCT.title)} == {"vi", "en"}, dataset
    distributions = list(graph.objects(dataset, DCAT.distribution))
    assert len(distributions) >= 7, dataset
    for distribution in distributions:
        assert graph.value(distribution, DCAT.mediaType) is not None
    series = graph.value(dataset, DCAT.inSeries)
    assert (series, RDF.type, DCAT.DatasetSeries) in graph, dataset
turtle = Graph().parse(data=fetch("/catalog.ttl").decode("utf-8"), format="turtle")
assert isomorphic(graph, turtle), "the Turtle does not say what the JSON-LD says"
for address in list(graph.objects(None, DCAT.downloadURL))[:12]:
    with urllib.request.urlopen(str(address)) as answer:
        assert answer.status == 200, address
