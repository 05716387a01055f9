"""CherryPy's test case starts an application and asks it."""
# pip install cherrypy pytest

import unittest

import cherrypy
from cherrypy.test import helper
from probing import expect, shown


class Root:
    @cherrypy.expose
    def index(self):
        return "hello"


class Test(helper.CPWebCase):
    @staticmethod
    def setup_server():
        cherrypy.tree.mount(Root())

    def test_home(self):
        self.getPage("/")
        self.assertStatus("200 OK")
        self.assertBody("hello")


helper.CPWebCase.interactive = False
ran = unittest.TestResult()
Test.setup_class()
Test("test_home").run(ran)
Test.teardown_class()
expect(ran.testsRun == 1 and ran.wasSuccessful(), f"{ran}: {ran.errors}{ran.failures}")
shown("a test of CPWebCase fetched hello from an application it started")
