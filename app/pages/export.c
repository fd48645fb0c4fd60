/* Writing sheets as PDF, SVG or PNG.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/export.h"

#include "app/base/error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define DEFAULT_DPI 150.0
#define MAX_PIXELS 32000.0 /* a side: cairo's pictures hold no more */

const char *const regie_format_names[REGIE_N_FORMATS + 1] = { [REGIE_FORMAT_PDF] = "pdf",
                                                              [REGIE_FORMAT_SVG] = "svg",
                                                              [REGIE_FORMAT_PNG] =
                                                                "png" };

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, RegieSheets *sheets)
{
  RegieProduction *production = regie_sheets_production (sheets);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (regie_sheets_date (sheets));
  g_autofree char *when = date ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  const RegieChoice *kind = &regie_sheet_kinds[regie_sheets_kind (sheets)];

  if (production->title)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, production->title);
  if (production->author && *production->author)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                    production->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, _ (kind->label));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Regie " REGIE_VERSION);
  if (when)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, when);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, when);
    }
}

/* The lines that begin on the page. above: the last line of each depth, kept from page to
 * page. */
static void
add_outline (cairo_surface_t *surface,
             const GArray *bookmarks,
             unsigned page,
             GArray *above)
{
  g_autofree char *target = g_strdup_printf ("page=%u", page + 1);

  for (unsigned i = 0; i < bookmarks->len; i++)
    {
      const RegieBookmark *line = &g_array_index (bookmarks, RegieBookmark, i);
      int parent = CAIRO_PDF_OUTLINE_ROOT, id;

      if (line->page != page)
        continue;
      if (line->depth > 0)
        parent = g_array_index (above, int, line->depth - 1);
      id = cairo_pdf_surface_add_outline (surface, parent, line->title, target,
                                          line->depth == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN
                                                           : 0);
      g_array_set_size (above, line->depth);
      g_array_append_val (above, id);
    }
}

/* The head of the page, for links to lead to. */
static void
add_target (cairo_t *cr, unsigned page)
{
  g_autofree char *attributes = g_strdup_printf ("name='page-%u' x=0 y=0", page + 1);

  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

static void
add_link (cairo_t *cr, const RegieLink *link)
{
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
  const double box[] = { link->box.x, link->box.y, link->box.width, link->box.height };
  g_autofree char *attributes = NULL;

  for (int i = 0; i < 4; i++)
    g_ascii_dtostr (numbers[i], sizeof numbers[i], box[i]);
  attributes = g_strdup_printf ("rect=[%s %s %s %s] dest='page-%u'", numbers[0],
                                numbers[1], numbers[2], numbers[3], link->page + 1);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

/* By name, since cairo 1.16 leaves out the number of a page that is not drawn yet; and within a
 * tag of structure, without which it refers to objects that it does not write. */
static void
add_links (cairo_t *cr, RegieSheets *sheets, unsigned page)
{
  g_autoptr (GArray) links = regie_sheets_links (sheets, page);

  if (!links->len)
    return;
  cairo_tag_begin (cr, "TOC", NULL);
  for (unsigned i = 0; i < links->len; i++)
    add_link (cr, &g_array_index (links, RegieLink, i));
  cairo_tag_end (cr, "TOC");
}

static cairo_status_t
write_pdf (RegieSheets *sheets, GByteArray *bytes)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  g_autoptr (GArray) outline = regie_sheets_outline (sheets);
  g_autoptr (GArray) above = g_array_new (FALSE, FALSE, sizeof (int));

  regie_sheets_page_size (sheets, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append, bytes, width, height);
  set_metadata (surface, sheets);
  cr = cairo_create (surface);
  for (unsigned i = 0; i < regie_sheets_n_pages (sheets); i++)
    {
      g_autofree char *label = regie_sheets_page_label (sheets, i);

      add_outline (surface, outline, i, above);
      if (label)
        cairo_pdf_surface_set_page_label (surface, label);
      regie_sheets_draw_page (sheets, cr, i);
      add_target (cr, i);
      add_links (cr, sheets, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_svg (RegieSheets *sheets, unsigned page, GByteArray *bytes)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  regie_sheets_page_size (sheets, &width, &height);
  surface = cairo_svg_surface_create_for_stream (append, bytes, width, height);
  cr = cairo_create (surface);
  regie_sheets_draw_page (sheets, cr, page);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_png (RegieSheets *sheets, unsigned page, double dpi, GByteArray *bytes)
{
  double width, height, scale = dpi / 72;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  regie_sheets_page_size (sheets, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  regie_sheets_draw_page (sheets, cr, page);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
check (RegieSheets *sheets, unsigned page, double dpi, GError **error)
{
  double width, height;

  regie_sheets_page_size (sheets, &width, &height);
  if (page >= regie_sheets_n_pages (sheets))
    g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                 _ ("There is no page %u: the sheets have %u."), page + 1,
                    regie_sheets_n_pages (sheets));
  else if (!(dpi >= 10 && MAX (width, height) * dpi / 72 <= MAX_PIXELS))
    g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                 _ ("%g dots per inch are too few or too many for a picture."), dpi);
  else
    return TRUE;
  return FALSE;
}

GBytes *
regie_export (RegieSheets *sheets,
              RegieFormat format,
              unsigned page,
              double dpi,
              GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  if (dpi == 0)
    dpi = DEFAULT_DPI;
  if (!check (sheets, page, dpi, error))
    return NULL;
  if (format == REGIE_FORMAT_PDF)
    status = write_pdf (sheets, bytes);
  else if (format == REGIE_FORMAT_SVG)
    status = write_svg (sheets, page, bytes);
  else
    status = write_png (sheets, page, dpi, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_FILE,
                   _ ("The sheet cannot be drawn: %s."), cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
