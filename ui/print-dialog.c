/* Choosing sheets, seeing them exactly, printing or exporting them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print-dialog.h"

#include "app/file/saver.h"
#include "app/pages/export.h"
#include "app/pages/sheets.h"
#include "ui/compat.h"
#include "ui/preset-row.h"

#include <glib/gi18n-lib.h>

#define MARGIN 18 /* pixels round the page in the preview */

struct _RegiePrintDialog
{
  AdwWindow parent_instance;
  RegieDocument *document;
  GFile *file;         /* what is exported is proposed beside it; or NULL */
  RegieSheets *sheets; /* NULL when the choices give no page */
  char *problem;       /* why not */
  unsigned page;

  AdwToastOverlay *toasts;
  GtkDrawingArea *preview;
  GtkLabel *page_label;
  GtkWidget *back_button, *next_button, *print_button, *export_button;
  RegiePrintChoices *choices;
  RegiePresetRow *preset_row;
  AdwComboRow *format_row;
};

G_DEFINE_FINAL_TYPE (RegiePrintDialog, regie_print_dialog, ADW_TYPE_WINDOW)

unsigned
regie_print_dialog_n_pages (RegiePrintDialog *self)
{
  return self->sheets ? regie_sheets_n_pages (self->sheets) : 0;
}

static void
show_page (RegiePrintDialog *self)
{
  unsigned n = regie_print_dialog_n_pages (self);
  g_autofree char *text = NULL;

  self->page = n ? MIN (self->page, n - 1) : 0;
  text = n ? g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n)
           : g_strdup (self->problem ? self->problem : "");
  gtk_label_set_text (self->page_label, text);
  gtk_widget_set_sensitive (self->back_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page + 1 < n);
  gtk_widget_set_sensitive (self->print_button, n > 0);
  gtk_widget_set_sensitive (self->export_button, n > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

static void
lay_out (RegiePrintDialog *self)
{
  RegieSheetOptions options = regie_print_choices_read (self->choices);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->sheets, regie_sheets_free);
  g_clear_pointer (&self->problem, g_free);
  self->sheets =
    regie_sheets_new (regie_document_production (self->document),
                      regie_print_choices_kind (self->choices), &options, &error);
  if (!self->sheets)
    self->problem = g_strdup (error->message);
  show_page (self);
}

static void
draw_preview (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  RegiePrintDialog *self = data;
  double page_width, page_height, scale;

  if (!self->sheets)
    return;
  regie_sheets_page_size (self->sheets, &page_width, &page_height);
  scale = MIN ((width - 2 * MARGIN) / page_width, (height - 2 * MARGIN) / page_height);
  if (scale <= 0)
    return;
  cairo_translate (cr, (width - page_width * scale) / 2,
                   (height - page_height * scale) / 2);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.18);
  cairo_rectangle (cr, -1, 1, page_width * scale + 2, page_height * scale + 2);
  cairo_fill (cr);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_clip (cr);
  regie_sheets_draw_page (self->sheets, cr, self->page);
}

static void
turn_back (GtkButton *button, RegiePrintDialog *self)
{
  self->page--;
  show_page (self);
}

static void
turn_on (GtkButton *button, RegiePrintDialog *self)
{
  self->page++;
  show_page (self);
}

/* Printing: the very pages of the preview */

static void
draw_print_page (GtkPrintOperation *operation,
                 GtkPrintContext *context,
                 int page,
                 RegiePrintDialog *self)
{
  regie_sheets_draw_page (self->sheets, gtk_print_context_get_cairo_context (context),
                          (unsigned) page);
}

static void
print_done (GtkPrintOperation *operation,
            GtkPrintOperationResult result,
            RegiePrintDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  regie_tell (GTK_WINDOW (self), _ ("Not printed"), error->message);
}

static GtkPageSetup *
make_page_setup (RegiePrintDialog *self)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = NULL;
  double width, height;
  gboolean landscape;

  regie_sheets_page_size (self->sheets, &width, &height);
  landscape = width > height;
  paper =
    gtk_paper_size_new_custom ("regie",
                               regie_paper_names[regie_print_choices_read (self->choices)
                                                   .paper],
                               MIN (width, height), MAX (width, height), GTK_UNIT_POINTS);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                   : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

static void
print_clicked (GtkButton *button, RegiePrintDialog *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (self);
  RegieProduction *production = regie_document_production (self->document);

  gtk_print_operation_set_n_pages (operation, (int) regie_print_dialog_n_pages (self));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation,
                                    production->title ? production->title : "Regie");
  /* The operation lives until the job is done, and the dialog as long as it. */
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_print_page), self, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self), NULL);
}

/* Exporting */

/* Of SVG and PNG, which hold one page, the one in view. */
static void
file_chosen (GFile *file, gpointer data)
{
  RegiePrintDialog *self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!path)
    return;
  bytes = regie_export (self->sheets,
                        (RegieFormat) adw_combo_row_get_selected (self->format_row),
                        self->page, 0, &error);
  if (bytes && regie_saver_save (path, bytes, NULL, REGIE_SAVE_OVERWRITE, &error))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Exported")));
  else
    regie_tell (GTK_WINDOW (self), _ ("Not exported"), error->message);
}

static void
export_clicked (GtkButton *button, RegiePrintDialog *self)
{
  const char *ending = regie_format_names[adw_combo_row_get_selected (self->format_row)];
  RegieProduction *production = regie_document_production (self->document);
  const char *title = production->title && *production->title ? production->title
                                                              : _ ("Untitled production");
  g_autofree char *name = g_strdup_printf ("%s – %s.%s", title,
                                           _ (regie_sheet_kinds[regie_print_choices_kind (self->choices)].label),
                                              ending);
  g_autofree char *pattern = g_strdup_printf ("*.%s", ending);
  g_autofree char *path = NULL;

  g_strdelimit (name, "/", '-');
  path = regie_path_beside (self->file, name);
  regie_choose_save (GTK_WINDOW (self), _ ("Export Sheets"), path, pattern, file_chosen,
                                           self);
}

static gboolean
print_dialog_close_request (GtkWindow *window)
{
  RegiePrintDialog *self = REGIE_PRINT_DIALOG (window);

  regie_preset_row_keep_last (self->preset_row);
  return GTK_WINDOW_CLASS (regie_print_dialog_parent_class)->close_request (window);
}

static void
print_dialog_dispose (GObject *object)
{
  RegiePrintDialog *self = REGIE_PRINT_DIALOG (object);

  g_clear_pointer (&self->sheets, regie_sheets_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (regie_print_dialog_parent_class)->dispose (object);
}

static void
regie_print_dialog_class_init (RegiePrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = print_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = print_dialog_close_request;
  g_type_ensure (REGIE_TYPE_PRINT_CHOICES);
  g_type_ensure (REGIE_TYPE_PRESET_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, preset_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, lay_out);
  gtk_widget_class_bind_template_callback (widget_class, turn_back);
  gtk_widget_class_bind_template_callback (widget_class, turn_on);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked);
}

static void
regie_print_dialog_init (RegiePrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  regie_name_plainly (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->preview, draw_preview, self, NULL);
}

RegiePrintDialog *
regie_print_dialog_show (GtkWindow *parent, RegieDocument *document, RegieScene *scene)
{
  RegiePrintDialog *self =
    g_object_new (REGIE_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *problems = NULL;

  self->document = g_object_ref (document);
  regie_print_choices_fill (self->choices, document, scene);
  problems = regie_preset_row_bind (self->preset_row, self->choices);
  if (problems)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (problems));
  lay_out (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

void
regie_print_dialog_export_beside (RegiePrintDialog *self, GFile *file)
{
  g_set_object (&self->file, file);
}
