/* Copying what is picked, and pasting it here or in another window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/clipboard.h"

#include "app/file/reader.h"
#include "app/file/writer.h"
#include "app/stage/adopt.h"
#include "app/stage/edit.h"

#include <cairo-svg.h>
#include <gtk/gtk.h>
#include <math.h>

#define OUR_TYPE "application/vnd.regie.production+xml"
/* More than a hall full of things; a picture or a film is not read to the end. */
#define LIMIT (64 * 1024 * 1024)
/* A copy set down exactly on its original would look as if nothing happened. */
#define ASIDE 0.3

/* Where the copies are pasted, their judgements look for promises of the same name. */
static void
add_promises (RegieProduction *production, RegieProduction *from)
{
  GListModel *promises = regie_production_promises (from);
  RegieRecord *promise;

  for (unsigned i = 0; (promise = regie_list_at (promises, i)); i++)
    {
      g_autoptr (RegieRecord) copy = regie_record_copy (promise);

      copy->id = g_strdup (promise->id);
      regie_record_append (REGIE_RECORD (production->explication->value_proposition),
                           copy);
    }
}

static GBytes *
write_copies (GPtrArray *copies, RegieProduction *from)
{
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (RegieSetting) setting = g_object_new (REGIE_TYPE_SETTING, NULL);
  g_autoptr (RegieScene) scene = g_object_new (REGIE_TYPE_SCENE, NULL);
  g_autoptr (RegieDocument) document = NULL;

  for (unsigned i = 0; i < copies->len; i++)
    {
      RegieRecord *copy = copies->pdata[i];

      if (REGIE_IS_POSITION (copy))
        regie_record_append (REGIE_RECORD (scene), copy);
      else
        regie_record_append (REGIE_RECORD (setting), copy);
    }
  add_promises (production, from);
  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (setting));
  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (scene));
  document = regie_document_new (production); /* gives out the ids a file needs */
  return regie_writer_write (production);
}

static RegieBox
selection_box (RegieSelection *selection)
{
  RegieBox box = REGIE_BOX_EMPTY;

  for (unsigned i = 0; i < regie_selection_count (selection); i++)
    box = regie_box_union (box, regie_record_outline (regie_selection_at (selection, i)));
  return regie_box_grow (box, 0.1);
}

static void
draw_selection (RegieStage *stage, cairo_t *cr, double scale)
{
  RegieSelection *selection = regie_stage_selection (stage);
  RegieBox box = selection_box (selection);
  RegieDrawOptions options = regie_stage_options (stage, REGIE_STYLE_SCREEN, 1 / scale);

  options.skip = NULL;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -box.x, -box.y);
  for (unsigned i = 0; i < regie_selection_count (selection); i++)
    regie_draw_record (cr, regie_selection_at (selection, i), &options);
}

static cairo_status_t
collect (void *data, const unsigned char *bytes, unsigned length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_svg (RegieStage *stage)
{
  RegieBox box = selection_box (regie_stage_selection (stage));
  const double scale = 100;
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_svg_surface_create_for_stream (collect, bytes, box.width * scale,
                                         box.height * scale);
  cairo_t *cr = cairo_create (surface);

  draw_selection (stage, cr, scale);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
draw_png (RegieStage *stage)
{
  RegieBox box = selection_box (regie_stage_selection (stage));
  double scale = MIN (100, 2000 / MAX (box.width, box.height));
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (box.width * scale),
                                (int) ceil (box.height * scale));
  cairo_t *cr = cairo_create (surface);

  draw_selection (stage, cr, scale);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, collect, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static char *
list_names (RegieStage *stage)
{
  RegieSelection *selection = regie_stage_selection (stage);
  GString *names = g_string_new (NULL);

  for (unsigned i = 0; i < regie_selection_count (selection); i++)
    {
      g_autofree char *name =
        regie_stage_name_of (stage, regie_selection_at (selection, i));

      g_string_append_printf (names, "%s%s", i ? "\n" : "", name);
    }
  return g_string_free (names, FALSE);
}

void
regie_clipboard_copy (GdkClipboard *clipboard, RegieStage *stage)
{
  g_autoptr (GPtrArray) copies = regie_edit_copy (stage);
  g_autoptr (GdkContentProvider) all = NULL;
  g_autoptr (GBytes) xml = NULL, svg = NULL, png = NULL;
  g_autofree char *names = NULL;
  GdkContentProvider *each[4];

  if (!copies || copies->len == 0)
    return;
  xml = write_copies (copies, regie_stage_production (stage));
  svg = draw_svg (stage);
  png = draw_png (stage);
  names = list_names (stage);
  each[0] = gdk_content_provider_new_for_bytes (OUR_TYPE, xml);
  each[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  each[2] = gdk_content_provider_new_for_bytes ("image/png", png);
  each[3] = gdk_content_provider_new_typed (G_TYPE_STRING, names);
  all = gdk_content_provider_new_union (each, G_N_ELEMENTS (each));
  gdk_clipboard_set_content (clipboard, all);
}

/* Takes the items away from the production read, so that they can be set down. */
static void
take_items (GListModel *list, GPtrArray *out)
{
  RegieRecord *item;

  while ((item = regie_list_at (list, 0)))
    {
      g_ptr_array_add (out, g_object_ref (item));
      regie_record_remove (item);
    }
}

static void
set_down (RegieStage *stage, GBytes *bytes)
{
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "clipboard", REGIE_READ_AS_IS, NULL, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  RegieSetting *setting;
  RegieBox box = REGIE_BOX_EMPTY;

  setting = reading ? regie_list_at (reading->production->settings, 0) : NULL;
  if (!setting)
    return;
  take_items (setting->elements, records);
  take_items (setting->walls, records);
  take_items (setting->zones, records);
  take_items (setting->lines_of_visibility, records);
  take_items (setting->dimensions, records);
  take_items (setting->notes, records);
  for (unsigned i = 0; i < records->len; i++)
    {
      regie_adopt_stances (records->pdata[i], reading->production,
                           regie_stage_production (stage));
      box = regie_box_union (box, regie_record_outline (records->pdata[i]));
    }
  regie_edit_paste (stage, records,
                    (RegiePoint){ box.x + box.width / 2 + ASIDE,
                                  box.y + box.height / 2 + ASIDE });
}

static void
spliced (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieStage) stage = data;
  gssize size = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (size <= 0 || size > LIMIT)
    return;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  set_down (stage, bytes);
}

static void
offered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieStage) stage = data;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (!stream)
    return;
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced, g_object_ref (stage));
}

void
regie_clipboard_paste (GdkClipboard *clipboard, RegieStage *stage)
{
  const char *types[] = { OUR_TYPE, NULL };

  if (!gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                              OUR_TYPE))
    return;
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, offered,
                            g_object_ref (stage));
}
