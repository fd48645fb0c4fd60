/* Sheets bound together.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/volume.h"

#include "app/base/error.h"
#include "app/model/role-name.h"
#include "app/pages/contents.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

/* A sheet that was laid out; type NULL: the contents. */
typedef struct
{
  const RegieSheetType *type;
  gpointer sheet;
  unsigned first, n_pages;
  char *name;                      /* of the role or scene it is of; NULL for none */
  unsigned name_first, name_pages; /* of all sheets of it */
} Bound;

typedef struct
{
  const RegieVolumeKind *kind;
  RegieProduction *production;
  RegiePage page;
  GArray *bound;     /* Bound */
  GArray *bookmarks; /* RegieBookmark */
  GArray *listed;    /* those that the contents list; nothing in it is owned */
  unsigned contents; /* how many bookmarks stand before those */
  unsigned n_pages;
} Volume;

static void
clear_bound (gpointer data)
{
  Bound *bound = data;

  if (bound->type)
    bound->type->free (bound->sheet);
  g_free (bound->name);
}

static void
clear_bookmark (gpointer data)
{
  g_free (((RegieBookmark *) data)->title);
}

static Bound *
nth (Volume *self, unsigned i)
{
  return &g_array_index (self->bound, Bound, i);
}

/* Laying out */

static void
add_bookmark (Volume *self, const char *title, unsigned depth)
{
  RegieBookmark bookmark = { g_strdup (title), self->n_pages, depth };

  g_array_append_val (self->bookmarks, bookmark);
}

static void
bind_sheet (Volume *self, const RegieSheetType *type, gpointer sheet)
{
  Bound bound = { .type = type,
                  .sheet = sheet,
                  .first = self->n_pages,
                  .n_pages = type ? type->n_pages (sheet) : 0 };

  self->n_pages += bound.n_pages;
  g_array_append_val (self->bound, bound);
}

/* What the chapter is of. */
typedef struct
{
  const RegieVolumeChapter *chapter;
  RegieSheetOptions options;
  const char *name;
} Subject;

/* Nothing when there is nothing to show, which is no error here. */
static void
add_part (Volume *self, const Subject *subject, const RegieVolumePart *part)
{
  gboolean shared = subject->chapter->title != NULL;
  gpointer sheet = part->type->lay_out (part->type, self->production, &subject->options,
                                        &self->page, NULL);

  if (!sheet)
    return;
  if (!shared)
    add_bookmark (self, _ (part->title), 1);
  else if (subject->chapter->each != REGIE_EACH_ONCE)
    add_bookmark (self, subject->name, 1);
  bind_sheet (self, part->type, sheet);
}

/* Whose pages these are, should they be counted apart. */
static void
name_sheets (Volume *self, const char *name, unsigned from)
{
  unsigned first = nth (self, from)->first;

  for (unsigned i = from; i < self->bound->len; i++)
    {
      nth (self, i)->name = g_strdup (name);
      nth (self, i)->name_first = first;
      nth (self, i)->name_pages = self->n_pages - first;
    }
}

/* Its own bookmark stands before those of its parts, and goes when there are none. */
static void
add_subject (Volume *self, const Subject *subject)
{
  const RegieVolumeChapter *chapter = subject->chapter;
  unsigned bookmarks = self->bookmarks->len, bound = self->bound->len;

  if (!chapter->title)
    add_bookmark (self, subject->name, 0);
  for (size_t i = 0; i < REGIE_VOLUME_PARTS && chapter->parts[i].type; i++)
    add_part (self, subject, &chapter->parts[i]);
  if (self->bound->len > bound)
    name_sheets (self, subject->name, bound);
  else
    g_array_set_size (self->bookmarks, bookmarks);
}

static void
add_roles (Volume *self, Subject subject)
{
  RegieRole *wanted = subject.options.role, *role;

  for (unsigned i = 0; (role = regie_list_at (self->production->roles, i)); i++)
    if (!wanted || wanted == role)
      {
        g_autofree char *name = regie_role_full_name (role);

        subject.options.role = role;
        subject.name = name;
        add_subject (self, &subject);
      }
}

static void
add_scenes (Volume *self, Subject subject)
{
  RegieScene *wanted = subject.options.scene, *scene;

  for (unsigned i = 0; (scene = regie_list_at (self->production->scenes, i)); i++)
    if (!wanted || wanted == scene)
      {
        g_autofree char *heading = regie_scene_heading (scene);

        subject.options.scene = scene;
        subject.name = heading;
        add_subject (self, &subject);
      }
}

/* What follows is numbered once it is known how long the contents are. */
static void
add_contents (Volume *self)
{
  self->contents = self->bookmarks->len;
  bind_sheet (self, NULL, NULL);
}

static void
add_chapter (Volume *self,
             const RegieVolumeChapter *chapter,
             const RegieSheetOptions *options)
{
  static void (*const adds[]) (Volume *, Subject) = { NULL, add_roles, add_scenes };
  Subject subject = { chapter, *options, NULL };
  unsigned bookmarks = self->bookmarks->len, bound = self->bound->len;

  if (chapter->title)
    add_bookmark (self, _ (chapter->title), 0);
  if (chapter->contents)
    add_contents (self);
  else if (adds[chapter->each])
    adds[chapter->each](self, subject);
  else
    add_subject (self, &subject);
  if (self->bound->len == bound)
    g_array_set_size (self->bookmarks, bookmarks);
}

static void
list_bookmarks (Volume *self)
{
  g_array_set_size (self->listed, 0);
  for (unsigned i = self->contents; i < self->bookmarks->len; i++)
    g_array_append_val (self->listed, g_array_index (self->bookmarks, RegieBookmark, i));
}

/* Makes room for the contents before all that they list. */
static void
place_contents (Volume *self)
{
  unsigned n, at = 0;

  while (at < self->bound->len && nth (self, at)->type)
    at++;
  if (at == self->bound->len)
    return;
  list_bookmarks (self);
  n = regie_contents_n_pages (&self->page, self->listed);
  nth (self, at)->n_pages = n;
  self->n_pages += n;
  for (unsigned i = at + 1; i < self->bound->len; i++)
    {
      nth (self, i)->first += n;
      nth (self, i)->name_first += n;
    }
  for (unsigned i = self->contents; i < self->bookmarks->len; i++)
    g_array_index (self->bookmarks, RegieBookmark, i).page += n;
  list_bookmarks (self);
}

gpointer
regie_volume_new (const RegieVolumeKind *kind,
                  RegieProduction *production,
                  const RegieSheetOptions *options,
                  const RegiePage *page,
                  GError **error)
{
  Volume *self = g_new0 (Volume, 1);

  self->kind = kind;
  self->production = production;
  self->page = *page;
  self->bound = g_array_new (FALSE, FALSE, sizeof (Bound));
  g_array_set_clear_func (self->bound, clear_bound);
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (RegieBookmark));
  g_array_set_clear_func (self->bookmarks, clear_bookmark);
  self->listed = g_array_new (FALSE, FALSE, sizeof (RegieBookmark));
  for (size_t i = 0; i < kind->n_chapters; i++)
    add_chapter (self, &kind->chapters[i], options);
  place_contents (self);
  if (self->n_pages)
    return self;
  g_set_error_literal (error, REGIE_ERROR, REGIE_ERROR_USAGE, _ (kind->nothing));
  regie_volume_free (self);
  return NULL;
}

void
regie_volume_free (gpointer volume)
{
  Volume *self = volume;

  g_array_unref (self->listed);
  g_array_unref (self->bookmarks);
  g_array_unref (self->bound);
  g_free (self);
}

unsigned
regie_volume_n_pages (gpointer volume)
{
  return ((Volume *) volume)->n_pages;
}

/* Pages */

static Bound *
find_bound (Volume *self, unsigned page)
{
  unsigned i = 0;

  while (page >= nth (self, i)->first + nth (self, i)->n_pages)
    i++;
  return nth (self, i);
}

void
regie_volume_describe (gpointer volume, unsigned page, RegiePageText *text)
{
  Volume *self = volume;
  Bound *bound = find_bound (self, page);
  unsigned number = text->number, count = text->count;

  if (bound->type)
    bound->type->describe (bound->sheet, page - bound->first, text);
  else
    {
      text->title = _ ("Contents");
      text->kind = _ ("Director’s book");
      text->key = "";
    }
  text->part = self->kind->apart ? bound->name : NULL;
  text->number = self->kind->apart ? page - bound->name_first + 1 : number;
  text->count = self->kind->apart ? bound->name_pages : count;
}

void
regie_volume_draw (gpointer volume, cairo_t *cr, unsigned page)
{
  Volume *self = volume;
  Bound *bound = find_bound (self, page);

  if (bound->type)
    bound->type->draw (bound->sheet, cr, page - bound->first);
  else
    regie_contents_draw (&self->page, self->listed, cr, page - bound->first);
}

void
regie_volume_outline (gpointer volume, GArray *bookmarks)
{
  Volume *self = volume;

  for (unsigned i = 0; i < self->bookmarks->len; i++)
    {
      RegieBookmark bookmark = g_array_index (self->bookmarks, RegieBookmark, i);

      bookmark.title = g_strdup (bookmark.title);
      g_array_append_val (bookmarks, bookmark);
    }
}

void
regie_volume_link (gpointer volume, unsigned page, GArray *links)
{
  Volume *self = volume;
  Bound *bound = find_bound (self, page);

  if (!bound->type)
    regie_contents_link (&self->page, self->listed, page - bound->first, links);
}
