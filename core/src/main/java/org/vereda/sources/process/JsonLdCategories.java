package org.vereda.sources.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths of categories: schema 1 keeps them as entities with parents, schema 2 writes the path where it is used. */
final class JsonLdCategories {
    private static final int DEEPEST = 50;

    private record Category(String name, String parent) {}

    private final Map<String, Category> categories = new HashMap<>();

    /** Takes a category of schema 1; gives its identifier. */
    Optional<String> add(Entity entity) {
        categories.put(entity.id(), new Category(entity.text("name"), entity.reference("category")));
        return Optional.of(entity.id());
    }

    /** The path of an entity's category from the top, empty where it has none. */
    List<String> path(Entity entity) {
        return entity.isText("category")
                ? List.of(entity.text("category").split("\\s*/\\s*"))
                : pathOf(entity.reference("category"), entity);
    }

    private List<String> pathOf(String id, Entity user) {
        List<String> path = new ArrayList<>();
        for (String at = id; !at.isEmpty(); ) {
            Category category = categories.get(at);
            if (category == null || path.size() > DEEPEST) {
                user.warn("process.unknown-category", at);
                return List.of();
            }
            path.addFirst(category.name());
            at = category.parent();
        }
        return path;
    }
}
