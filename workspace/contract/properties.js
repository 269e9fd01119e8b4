function propertyFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/properties/properties";
  const quotas = "https://developers.google.com/apps-script/guides/services/quotas";
  const empty = () => PropertiesService.getDocumentProperties().deleteAllProperties();

  fact("what is set is got", `${page}#getpropertykey`, () => {
    empty().setProperty("fruit", "apple");
    same(PropertiesService.getDocumentProperties().getProperty("fruit"), "apple");
  });

  fact("a key that was never set is null", `${page}#getpropertykey`, () => {
    same(empty().getProperty("fruit"), null);
  });

  fact("setProperty gives the store, so that calls can be chained", `${page}#setpropertykey,-value`, () => {
    same(empty().setProperty("one", "1").setProperty("two", "2").getKeys().sort(), ["one", "two"]);
  });

  fact("setProperties adds to what is there", `${page}#setpropertiesproperties`, () => {
    const store = empty().setProperty("old", "kept");
    store.setProperties({ one: "1" });
    same(Object.entries(store.getProperties()).sort(), [
      ["old", "kept"],
      ["one", "1"],
    ]);
  });

  fact(
    "setProperties with true takes away all others",
    `${page}#setpropertiesproperties,-deleteallothers`,
    () => {
      const store = empty().setProperty("old", "gone");
      store.setProperties({ one: "1" }, true);
      same(store.getProperties(), { one: "1" });
    },
  );

  fact("getProperties gives a copy: changing it changes nothing", `${page}#getproperties`, () => {
    const store = empty().setProperty("fruit", "apple");
    store.getProperties().fruit = "pear";
    same(store.getProperty("fruit"), "apple");
  });

  fact("deleteProperty deletes one and leaves the others", `${page}#deletepropertykey`, () => {
    const store = empty().setProperties({ one: "1", two: "2" });
    store.deleteProperty("one");
    same(store.getProperties(), { two: "2" });
  });

  fact(
    "deleteProperty gives the store",
    "https://github.com/brucemcpherson/gas-fakes/blob/main/test/teststores.js",
    () => same(empty().setProperties({ one: "1", two: "2" }).deleteProperty("one").getKeys(), ["two"]),
  );

  fact("to delete what is not there does no harm", `${page}#deletepropertykey`, () => {
    empty().deleteProperty("never set");
  });

  fact("deleteAllProperties leaves none", `${page}#deleteallproperties`, () => {
    const store = empty().setProperties({ one: "1", two: "2" });
    same(store.deleteAllProperties().getKeys(), []);
  });

  fact("a value of more than 9 kB is refused", quotas, () => {
    refused(() => empty().setProperty("long", "x".repeat(9 * 1024 + 1)), /Argument too large: value/);
  });

  fact("a value of 9,000 characters is not", quotas, () => {
    same(
      empty()
        .setProperty("long", "x".repeat(9 * 1024))
        .getProperty("long").length,
      9 * 1024,
    );
    empty();
  });

  fact(
    "the properties of the document, the script and the user are three stores",
    "https://developers.google.com/apps-script/guides/properties",
    () => {
      PropertiesService.getDocumentProperties().setProperty("whose", "document");
      PropertiesService.getScriptProperties().setProperty("whose", "script");
      PropertiesService.getUserProperties().setProperty("whose", "user");
      const stores = [
        PropertiesService.getDocumentProperties(),
        PropertiesService.getScriptProperties(),
        PropertiesService.getUserProperties(),
      ];
      same(
        stores.map((store) => store.getProperty("whose")),
        ["document", "script", "user"],
      );
      stores.forEach((store) => store.deleteProperty("whose"));
    },
  );
}
