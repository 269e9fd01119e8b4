function cacheFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/cache/cache";
  const cache = () => CacheService.getScriptCache();

  fact("what is put into the cache is got from it", `${page}#putkey,-value`, () => {
    cache().put("fruit", "apple");
    same(cache().get("fruit"), "apple");
  });

  fact("a key that the cache does not hold is null", `${page}#getkey`, () => {
    same(cache().get("no such key"), null);
  });

  fact("what is removed is gone at once", `${page}#removekey`, () => {
    cache().put("fruit", "apple");
    cache().remove("fruit");
    same(cache().get("fruit"), null);
  });

  fact("putAll puts every pair, and getAll leaves out what is not there", `${page}#getallkeys`, () => {
    cache().putAll({ one: "1", two: "2" });
    same(cache().getAll(["one", "two", "three"]), { one: "1", two: "2" });
  });

  fact("removeAll removes each key of a list", `${page}#removeallkeys`, () => {
    cache().putAll({ one: "1", two: "2" });
    cache().removeAll(["one", "two"]);
    same(cache().getAll(["one", "two"]), {});
  });

  fact(
    "the caches of the document, the script and the user are three",
    "https://developers.google.com/apps-script/reference/cache/cache-service",
    () => {
      CacheService.getDocumentCache().put("whose", "document");
      CacheService.getScriptCache().put("whose", "script");
      CacheService.getUserCache().put("whose", "user");
      same(
        [CacheService.getDocumentCache(), CacheService.getScriptCache(), CacheService.getUserCache()].map(
          (one) => one.get("whose"),
        ),
        ["document", "script", "user"],
      );
    },
  );

  fact("a value of more than 100 kB is refused", "https://github.com/joseballester/muFunds/issues/13", () => {
    refused(() => cache().put("long", "x".repeat(100 * 1024 + 1)), /Argument too large: value/);
  });

  fact("a value of 100,000 characters is not", `${page}#putkey,-value`, () => {
    cache().put("long", "x".repeat(100000));
    same(cache().get("long").length, 100000);
  });

  fact(
    "a key of more than 250 characters is refused",
    "https://github.com/Eloise1988/COINGECKO/issues/13",
    () => {
      refused(() => cache().put("k".repeat(251), "x"), /Argument too large: key/);
    },
  );

  fact("an entry ends when its seconds are over", `${page}#putkey,-value,-expirationinseconds`, () => {
    const other = cache();
    other.put("brief", "x", 1);
    same(other.get("brief"), "x");
    Utilities.sleep(1100);
    same(other.get("brief"), null);
  });
}
