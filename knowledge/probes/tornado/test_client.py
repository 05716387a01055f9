"""Tornado's test case starts an application on a free port and asks it."""
# pip install tornado

import unittest

from probing import expect, shown
from tornado.testing import AsyncHTTPTestCase
from tornado.web import Application, RequestHandler


class Home(RequestHandler):
    def get(self):
        self.write("hello")


class Test(AsyncHTTPTestCase):
    def get_app(self):
        return Application([("/", Home)])

    def test_home(self):
        assert self.fetch("/").body == b"hello"

    def test_nothing(self):
        assert self.fetch("/nothing").code == 404


ran = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Test).run(ran)
expect(ran.testsRun == 2 and ran.wasSuccessful(), f"{ran}: {ran.errors}{ran.failures}")
shown("two tests of AsyncHTTPTestCase fetched hello and a 404 from an application they started")
