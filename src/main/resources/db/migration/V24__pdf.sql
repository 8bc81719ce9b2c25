-- PDF copies of issued papers (engine.md 9): each is made once by LibreOffice, when somebody first asks for it. They can be deleted at any time.
create table issued_paper_pdf (
  paper_id  bigint      not null,
  -- of the DOCX from which it was made
  docx_hash varchar(64) not null,
  content   bytea       not null,
  made_at   timestamp   not null,
  constraint issued_paper_pdf_pk primary key (paper_id, docx_hash),
  constraint issued_paper_pdf_paper foreign key (paper_id) references issued_paper (id)
);
