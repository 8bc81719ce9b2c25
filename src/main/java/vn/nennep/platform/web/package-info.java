/** The calls of our own pages and of the form host. Contract: {@code docs/adr/0002}. */
package vn.nennep.platform.web;
