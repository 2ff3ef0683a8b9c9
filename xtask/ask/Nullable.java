package org.jspecify.annotations;

/** The mark that the sources of Spring bear, which says nothing of a status code: so that they compile alone. */
@java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE})
public @interface Nullable {}
