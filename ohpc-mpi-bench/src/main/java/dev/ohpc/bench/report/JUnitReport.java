package dev.ohpc.bench.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The checks as test cases of one suite, in the XML that JUnit's Ant task began. */
final class JUnitReport {

  private static final String SUITE = "ohpc-bench";

  private final Report report;

  JUnitReport(Report report) {
    this.report = report;
  }

  String text() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      suite(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a StringWriter does not fail
    }
    return text.append('\n').toString();
  }

  private void suite(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", SUITE);
    xml.writeAttribute("tests", Integer.toString(report.checks().size()));
    xml.writeAttribute("failures", count(Check.Outcome.FAILED));
    xml.writeAttribute("skipped", count(Check.Outcome.SKIPPED));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute(
        "time",
        Numbers.format(
            "%.3f",
            report.measurements().pi().seconds().stream().mapToDouble(Double::valueOf).sum()));
    for (Check check : report.checks()) {
      testCase(check, xml);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private String count(Check.Outcome outcome) {
    return Long.toString(
        report.checks().stream().filter(check -> check.outcome() == outcome).count());
  }

  private static void testCase(Check check, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", SUITE);
    xml.writeAttribute("name", check.name());
    xml.writeAttribute("time", "0");
    switch (check.outcome()) {
      case FAILED -> element("failure", check, xml);
      case SKIPPED -> element("skipped", check, xml);
      case PASSED -> {
        xml.writeStartElement("system-out");
        xml.writeCharacters(check.message());
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }

  private static void element(String name, Check check, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("message", check.message());
    xml.writeEndElement();
  }
}
