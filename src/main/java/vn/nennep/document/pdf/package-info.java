/** PDF copies of papers, made by LibreOffice where it is installed. Without it papers stay DOCX, and nothing else is missing. */
package vn.nennep.document.pdf;
