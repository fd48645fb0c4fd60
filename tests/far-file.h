/* A file that has no path, as one on another computer: beneath it is a local one.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

typedef struct
{
  GObject parent_instance;
  GFile *beneath;
} FarFile;

typedef struct
{
  GObjectClass parent_class;
} FarFileClass;

static GType far_file_get_type (void);
static void far_file_iface_init (GFileIface *iface);

G_DEFINE_TYPE_WITH_CODE (FarFile,
                         far_file,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_FILE, far_file_iface_init))

#define BENEATH(file) (((FarFile *) (file))->beneath)

/* beneath: (transfer full) (nullable). */
static GFile *
far_file_over (GFile *beneath)
{
  FarFile *self = beneath ? g_object_new (far_file_get_type (), NULL) : NULL;

  if (self)
    self->beneath = beneath;
  return (GFile *) self;
}

static GFile *
far_file_dup (GFile *file)
{
  return far_file_over (g_file_dup (BENEATH (file)));
}

static guint
far_file_hash (GFile *file)
{
  return g_file_hash (BENEATH (file));
}

static gboolean
far_file_equal (GFile *a, GFile *b)
{
  return g_file_equal (BENEATH (a), BENEATH (b));
}

static gboolean
far_file_no (GFile *file)
{
  return FALSE;
}

static char *
far_file_get_basename (GFile *file)
{
  return g_file_get_basename (BENEATH (file));
}

static char *
far_file_get_path (GFile *file)
{
  return NULL;
}

static char *
far_file_get_uri (GFile *file)
{
  return g_strconcat ("far://host", g_file_peek_path (BENEATH (file)), NULL);
}

static GFile *
far_file_get_parent (GFile *file)
{
  return far_file_over (g_file_get_parent (BENEATH (file)));
}

static GFileInfo *
far_file_query_info (GFile *file,
                     const char *attributes,
                     GFileQueryInfoFlags flags,
                     GCancellable *cancellable,
                     GError **error)
{
  return g_file_query_info (BENEATH (file), attributes, flags, cancellable, error);
}

static GFileInputStream *
far_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_read (BENEATH (file), cancellable, error);
}

static GFile *
far_file_resolve (GFile *file, const char *name)
{
  return far_file_over (g_file_resolve_relative_path (BENEATH (file), name));
}

static GFileOutputStream *
far_file_create (GFile *file,
                 GFileCreateFlags flags,
                 GCancellable *cancellable,
                 GError **error)
{
  return g_file_create (BENEATH (file), flags, cancellable, error);
}

static gboolean
far_file_delete (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_delete (BENEATH (file), cancellable, error);
}

static gboolean
far_file_move (GFile *source,
               GFile *destination,
               GFileCopyFlags flags,
               GCancellable *cancellable,
               GFileProgressCallback progress,
               gpointer data,
               GError **error)
{
  return g_file_move (BENEATH (source), BENEATH (destination), flags, cancellable,
                      progress, data, error);
}

static void
far_file_iface_init (GFileIface *iface)
{
  iface->dup = far_file_dup;
  iface->hash = far_file_hash;
  iface->equal = far_file_equal;
  iface->is_native = far_file_no;
  iface->get_basename = far_file_get_basename;
  iface->get_path = far_file_get_path;
  iface->get_uri = far_file_get_uri;
  iface->get_parse_name = far_file_get_uri;
  iface->get_parent = far_file_get_parent;
  iface->query_info = far_file_query_info;
  iface->read_fn = far_file_read;
  iface->resolve_relative_path = far_file_resolve;
  iface->create = far_file_create;
  iface->delete_file = far_file_delete;
  iface->move = far_file_move;
}

static void
far_file_finalize (GObject *object)
{
  g_object_unref (BENEATH (object));
  G_OBJECT_CLASS (far_file_parent_class)->finalize (object);
}

static void
far_file_class_init (FarFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = far_file_finalize;
}

static void
far_file_init (FarFile *self)
{
}

static inline GFile *
far_file_new (const char *path)
{
  return far_file_over (g_file_new_for_path (path));
}
