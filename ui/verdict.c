/* How a verdict looks in lists.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *icon, *style;
} looks[REGIE_N_VERDICTS] = {
  [REGIE_VERDICT_NOT_JUDGED] = { "regie-judgement-unknown-symbolic", "not-judged" },
  [REGIE_VERDICT_SUPPORTS] = { "regie-judgement-supports-symbolic", "supports" },
  [REGIE_VERDICT_NEUTRAL] = { "regie-judgement-neutral-symbolic", "neutral" },
  [REGIE_VERDICT_WORKS_AGAINST] = { "regie-judgement-against-symbolic", "works-against" },
};

const char *
regie_verdict_icon (RegieVerdict verdict)
{
  return looks[verdict].icon;
}

const char *
regie_verdict_class (RegieVerdict verdict)
{
  return looks[verdict].style;
}

const char *
regie_verdict_label (RegieVerdict verdict)
{
  return _ (regie_verdicts[verdict].label);
}

void
regie_verdict_show (GtkImage *image, RegieVerdict verdict)
{
  GtkWidget *widget = GTK_WIDGET (image);

  for (int i = 0; i < REGIE_N_VERDICTS; i++)
    if (i != (int) verdict)
      gtk_widget_remove_css_class (widget, looks[i].style);
  gtk_widget_add_css_class (widget, looks[verdict].style);
  gtk_image_set_from_icon_name (image, looks[verdict].icon);
  gtk_widget_set_tooltip_text (widget, regie_verdict_label (verdict));
}

void
regie_widget_set_label (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

void
regie_row_set_label (GtkWidget *child, const char *label)
{
  GtkWidget *row = gtk_widget_get_parent (child);

  /* GTK 4.8 offers no way to it but through the child's parent. */
  if (row)
    regie_widget_set_label (row, label);
}
