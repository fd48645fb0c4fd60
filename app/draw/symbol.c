/* One plan symbol: what its file tells of it, and its picture in each style and colour.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/symbol.h"

#include "app/base/bytes.h"
#include "app/base/error.h"
#include "app/base/number.h"
#include "app/draw/sprite.h"
#include "app/model/element.h"
#include "app/picture/picture.h"

#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#define SYMBOL_NAMESPACE "urn:regie:symbol:1"
/* A picture is recorded in tenths of a millimetre: cairo keeps points as fixed-point
 * numbers, and whole centimetres would be seen to wobble at the closest zoom. */
#define UNITS_PER_METRE 1000.0
/* Outlines may reach a little beyond the size that a drawing tells. */
#define BLEED 20.0
/* Colours tried and left again are not kept for ever. */
#define MAX_PICTURES 64
/* Bytes; ours have a few thousand. */
#define MAX_SIZE (4u << 20)

struct _RegieSymbol
{
  GObject parent_instance;
  char *path, *id, *name, *family, *keywords;
  GBytes *bytes; /* its file's: what was tried is what is drawn */
  int kind;
  double width, depth, height, reach;
  gboolean styled; /* drawn in our classes, so that the style sheets apply */
  const char *const *styles;
  GHashTable *pictures; /* "style#rrggbb" to a recording surface */
};

G_DEFINE_FINAL_TYPE (RegieSymbol, regie_symbol, G_TYPE_OBJECT)

static void
symbol_finalize (GObject *object)
{
  RegieSymbol *self = REGIE_SYMBOL (object);

  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->id);
  g_free (self->name);
  g_free (self->family);
  g_free (self->keywords);
  g_hash_table_unref (self->pictures);
  G_OBJECT_CLASS (regie_symbol_parent_class)->finalize (object);
}

static void
regie_symbol_class_init (RegieSymbolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = symbol_finalize;
}

static void
regie_symbol_init (RegieSymbol *self)
{
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) cairo_surface_destroy);
}

static xmlNode *
find_metadata (xmlNode *node)
{
  for (; node; node = node->next)
    {
      xmlNode *found;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (node->ns && strcmp ((const char *) node->ns->href, SYMBOL_NAMESPACE) == 0 &&
          strcmp ((const char *) node->name, "symbol") == 0)
        return node;
      found = find_metadata (node->children);
      if (found)
        return found;
    }
  return NULL;
}

static char *
take_text (xmlNode *node, const char *name)
{
  xmlChar *text = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) text);

  xmlFree (text);
  return copy;
}

/* Returns: the number, or 0 when there is none. */
static double
take_number (xmlNode *node, const char *name)
{
  g_autofree char *text = take_text (node, name);
  double value = 0;

  if (text && !regie_number_read (text, -1, &value))
    value = 0;
  return value;
}

static void
take_metadata (RegieSymbol *self, xmlNode *node)
{
  g_autofree char *kind = take_text (node, "kind");

  self->styled = TRUE;
  self->name = take_text (node, "name");
  self->keywords = take_text (node, "keywords");
  self->width = take_number (node, "width");
  self->depth = take_number (node, "depth");
  self->height = take_number (node, "height");
  self->reach = take_number (node, "reach");
  for (int i = 0; kind && regie_element_kinds[i].name; i++)
    if (strcmp (kind, regie_element_kinds[i].name) == 0)
      self->kind = i;
}

/* A drawing of somebody's own says its size with its viewBox: centimetres, as ours do. */
static void
take_view_box (RegieSymbol *self, xmlNode *root)
{
  g_autofree char *text = take_text (root, "viewBox");
  g_auto (GStrv) parts = text ? g_strsplit_set (text, " ,", 0) : NULL;
  double numbers[4] = { 0 };
  int n = 0;

  for (int i = 0; parts && parts[i]; i++)
    if (*parts[i] && n < 4 && regie_number_read (parts[i], -1, &numbers[n]))
      n++;
  if (n == 4)
    {
      self->width = numbers[2] / 100;
      self->depth = numbers[3] / 100;
    }
}

static gboolean
read_tree (RegieSymbol *self, xmlDoc *tree, GError **error)
{
  xmlNode *root = tree ? xmlDocGetRootElement (tree) : NULL;
  xmlNode *metadata;

  if (!root || strcmp ((const char *) root->name, "svg") != 0)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_FORMAT,
                   _ ("%s: this is not an SVG drawing"), self->path);
      return FALSE;
    }
  metadata = find_metadata (root->children);
  if (metadata)
    take_metadata (self, metadata);
  else
    take_view_box (self, root);
  if (!(self->width > 0 && self->width <= 1000 && self->depth > 0 && self->depth <= 1000))
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_FORMAT,
                   _ ("%s: the drawing does not tell its size"), self->path);
      return FALSE;
    }
  if (!self->name || !*self->name)
    {
      g_free (self->name);
      self->name = g_strdup (self->id);
    }
  return TRUE;
}

/* A user's own file is not to be trusted: no waiting on a pipe, no gzip opened silently. */
static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = regie_bytes_read (path, error);

  if (bytes && g_bytes_get_size (bytes) > MAX_SIZE)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_TOO_LARGE,
                   _ ("%s: this drawing is too large for a symbol"), path);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

RegieSymbol *
regie_symbol_load (const char *path,
                   const char *family,
                   const char *const *styles,
                   GError **error)
{
  g_autoptr (RegieSymbol) self = g_object_new (REGIE_TYPE_SYMBOL, NULL);
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = read_file (path, error);
  xmlDoc *tree;
  gboolean good;

  if (!bytes)
    return NULL;
  tree =
    xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL,
                   NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  self->path = g_strdup (path);
  self->bytes = g_bytes_ref (bytes);
  self->family = g_strdup (family);
  self->id = g_strndup (base, strlen (base) - strlen (".svg"));
  self->styles = styles;
  good = read_tree (self, tree, error);
  xmlFreeDoc (tree);
  return good ? g_steal_pointer (&self) : NULL;
}

/* Trying takes a process: what passed once is known by its digest. */
static char *
passed_file (RegieSymbol *self)
{
  g_autofree char *digest = regie_bytes_digest (self->bytes);

  return g_build_filename (g_get_user_cache_dir (), "regie", "symbols", digest, NULL);
}

static void
remember (const char *passed)
{
  g_autofree char *folder = g_path_get_dirname (passed);

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (passed, "", 0, NULL);
}

gboolean
regie_symbol_try (RegieSymbol *self, GError **error)
{
  g_autofree char *passed = passed_file (self);
  g_autoptr (GError) problem = NULL;

  if (g_file_test (passed, G_FILE_TEST_EXISTS))
    return TRUE;
  if (regie_picture_try (self->bytes, &problem))
    {
      remember (passed);
      return TRUE;
    }
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_PICTURE,
               _ ("%s: this drawing is left out. %s"), self->path, problem->message);
  return FALSE;
}

static gboolean
is_colour (const char *text)
{
  if (!text || text[0] != '#' || strlen (text) != 7)
    return FALSE;
  for (int i = 1; i < 7; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* Only styles with colours take the element's own: the others live by contrast. */
static gboolean
takes_colour (RegieStyle style)
{
  return style == REGIE_STYLE_SCREEN || style == REGIE_STYLE_PAPER;
}

/* Returns: (transfer full) (nullable): the drawing, dressed in the style. */
static RsvgHandle *
open_styled (RegieSymbol *self, const char *colour, RegieStyle style)
{
  /* From memory, so that the drawing has no folder to take other files from. */
  RsvgHandle *handle = rsvg_handle_new_from_data (g_bytes_get_data (self->bytes, NULL),
                                                  g_bytes_get_size (self->bytes), NULL);
  g_autofree char *css = NULL;

  if (!handle || !self->styled)
    return handle;
  css = colour ? g_strdup_printf ("%s\n.body { fill: %s; }", self->styles[style], colour)
               : g_strdup (self->styles[style]);
  rsvg_handle_set_stylesheet (handle, (const guint8 *) css, strlen (css), NULL);
  return handle;
}

static cairo_surface_t *
record (RegieSymbol *self, const char *colour, RegieStyle style)
{
  double width = self->width * UNITS_PER_METRE, depth = self->depth * UNITS_PER_METRE;
  cairo_surface_t *picture =
    cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                    &(cairo_rectangle_t){ 0, 0, width, depth });
  RsvgHandle *handle = open_styled (self, colour, style);
  cairo_t *cr = cairo_create (picture);

  if (handle)
    rsvg_handle_render_document (handle, cr, &(RsvgRectangle){ 0, 0, width, depth },
                                 NULL);
  g_clear_object (&handle);
  cairo_destroy (cr);
  return picture;
}

/* Returns: (transfer none). */
static cairo_surface_t *
find_picture (RegieSymbol *self, const char *colour, RegieStyle style)
{
  const char *own = is_colour (colour) && takes_colour (style) ? colour : NULL;
  char key[16];
  cairo_surface_t *picture;

  g_snprintf (key, sizeof key, "%d%s", (int) style, own ? own : "");
  picture = g_hash_table_lookup (self->pictures, key);
  if (picture)
    return picture;
  if (g_hash_table_size (self->pictures) >= MAX_PICTURES)
    g_hash_table_remove_all (self->pictures);
  picture = record (self, own, style);
  g_hash_table_insert (self->pictures, g_strdup (key), picture);
  return picture;
}

void
regie_symbol_draw_faded (RegieSymbol *self, cairo_t *cr, RegieSymbolLook look)
{
  cairo_surface_t *picture = find_picture (self, look.colour, look.style);
  double across = look.width / (self->width * UNITS_PER_METRE);
  double down = look.depth / (self->depth * UNITS_PER_METRE);

  if (!(across > 0 && down > 0))
    return;
  cairo_save (cr);
  cairo_translate (cr, -look.width / 2, -look.depth / 2);
  cairo_scale (cr, across, down);
  if (regie_sprite_paint (cr, picture, look.alpha))
    {
      cairo_restore (cr);
      return;
    }
  cairo_set_source_surface (cr, picture, 0, 0);
  if (look.alpha < 1)
    cairo_paint_with_alpha (cr, look.alpha);
  else
    cairo_paint (cr);
  cairo_restore (cr);
}

void
regie_symbol_draw (RegieSymbol *self,
                   cairo_t *cr,
                   double width,
                   double depth,
                   const char *colour,
                   RegieStyle style)
{
  regie_symbol_draw_faded (self, cr, (RegieSymbolLook){ width, depth, colour, style, 1 });
}

const char *
regie_symbol_id (RegieSymbol *self)
{
  return self->id;
}

const char *
regie_symbol_name (RegieSymbol *self)
{
  return self->styled ? _ (self->name) : self->name;
}

const char *
regie_symbol_family (RegieSymbol *self)
{
  return self->family;
}

const char *
regie_symbol_keywords (RegieSymbol *self)
{
  /* Gettext answers the empty string with its header. */
  if (!self->keywords || !*self->keywords)
    return "";
  return self->styled ? _ (self->keywords) : self->keywords;
}

int
regie_symbol_kind (RegieSymbol *self)
{
  return self->kind;
}

double
regie_symbol_width (RegieSymbol *self)
{
  return self->width;
}

double
regie_symbol_depth (RegieSymbol *self)
{
  return self->depth;
}

double
regie_symbol_height (RegieSymbol *self)
{
  return self->height;
}

double
regie_symbol_reach (RegieSymbol *self)
{
  return self->reach;
}
